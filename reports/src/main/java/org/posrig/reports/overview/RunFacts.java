package org.posrig.reports.overview;

import java.util.List;
import java.util.Locale;
import org.posrig.reports.evidence.Markup;
import org.posrig.reports.evidence.ReportFormats;
import org.posrig.result.Outcome;
import org.posrig.result.RunInfo;
import org.posrig.result.Summary;
import org.posrig.text.Catalogue;
import org.posrig.text.Value;

/// The head of the page: what ran, how it ended, which checks looked.
final class RunFacts {
  private final Markup body;
  private final RunInfo run;
  private final Summary summary;
  private final Catalogue texts;

  RunFacts(Markup body, RunInfo run, Summary summary) {
    this.body = body;
    this.run = run;
    this.summary = summary;
    this.texts = Catalogue.of(run.language());
  }

  void write() {
    body.open("div", "class", "facts");
    fact("report.terminal", terminal());
    fact("report.bench", run.bench());
    fact("report.seed", Long.toString(run.seed()));
    fact("report.began", toTheSecond(summary.startedAt()));
    fact("report.took", String.format(Locale.ROOT, "%.1f s", summary.seconds()));
    fact("report.faults-fired", summary.faultsFired() + " / " + summary.faultsArmed());
    body.close().line();
    body.open("p").text(texts.say("report.reproduce") + texts.say("report.colon"));
    body.element("code", run.command().text()).close().line();
  }

  private String terminal() {
    return run.defect().isBlank()
        ? run.terminal()
        : texts.say("report.terminal.defect", Value.text(run.terminal()), Value.text(run.defect()));
  }

  private static String toTheSecond(String instant) {
    return instant.replaceFirst("T(\\d\\d:\\d\\d:\\d\\d)[.\\d]*Z", " $1 UTC");
  }

  private void fact(String key, String value) {
    body.open("div").text(texts.say(key)).element("b", value).close();
  }

  void counts() {
    body.open("div", "class", "counts");
    count("failed", "✗", Outcome.FAILED, summary.failed());
    count("unsure", "?", Outcome.INCONCLUSIVE, summary.inconclusive());
    count("skipped", "–", Outcome.SKIPPED, summary.skipped());
    count("passed", "✓", Outcome.PASSED, summary.passed());
    body.close().line();
  }

  private void count(String css, String mark, Outcome outcome, int count) {
    body.open("div", "class", count == 0 ? css + " nil" : css)
        .element("b", Integer.toString(count))
        .text(mark + " " + ReportFormats.outcome(outcome, texts))
        .close();
  }

  void checks() {
    body.element("h2", texts.say("report.checks"));
    body.open("table").open("tr").element("th", texts.say("report.check"));
    for (String head : List.of("✗", "?", "✓", "–")) body.element("th", head);
    body.close().line();
    summary.checks().forEach(this::check);
    body.close().element("p", texts.say("report.checks.legend"), "class", "quiet").line();
  }

  private void check(Summary.CheckCount check) {
    body.open("tr", "class", check.failed() > 0 ? "differs" : "same").open("td");
    String rule = texts.texts().getOrDefault("rule." + check.name(), "");
    if (!rule.isEmpty()) body.text(rule).leaf("br");
    body.element("code", check.name()).close();
    for (int count : List.of(check.failed(), check.inconclusive(), check.passed(), check.idle()))
      body.element("td", count == 0 ? "" : Integer.toString(count));
    body.close().line();
  }
}
