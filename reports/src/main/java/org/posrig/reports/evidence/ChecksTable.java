package org.posrig.reports.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.posrig.result.CheckResult;
import org.posrig.text.Catalogue;
import org.posrig.text.Value;
import org.posrig.verdict.Finding;
import org.posrig.verdict.Verdict;

/// What each standing check said, with its evidence.
public final class ChecksTable {
  private ChecksTable() {}

  public static void write(Markup body, List<CheckResult> checks, Catalogue texts) {
    if (checks.isEmpty()) {
      body.element("p", texts.say("report.checks.none"), "class", "quiet");
      return;
    }
    body.open("table")
        .open("tr")
        .element("th", "")
        .element("th", texts.say("report.check"))
        .element("th", texts.say("report.verdict"))
        .close()
        .line();
    checks.forEach(check -> row(body, check, texts));
    body.close();
  }

  public static String page(List<CheckResult> checks, Catalogue texts) {
    Markup body = new Markup();
    body.element("h1", texts.say("report.checks"));
    write(body, checks, texts);
    return Page.of(texts, texts.say("report.checks"), body);
  }

  private static void row(Markup body, CheckResult check, Catalogue texts) {
    boolean failed = check.verdict() instanceof Verdict.Fail;
    body.open("tr", "class", failed ? "differs" : "same").element("td", mark(check.verdict()));
    body.open("td").text(texts.say(check.rule())).leaf("br").element("code", check.name()).close();
    body.element("td", says(check.verdict(), texts), "class", "says").close().line();
  }

  public static String mark(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Pass _ -> "✓";
      case Verdict.Fail _ -> "✗";
      case Verdict.Inconclusive _ -> "?";
      case Verdict.Idle _ -> "–";
    };
  }

  private static String says(Verdict verdict, Catalogue texts) {
    return switch (verdict) {
      case Verdict.Pass pass -> texts.say(pass.evidence());
      case Verdict.Fail fail ->
          fail.findings().stream()
              .map(finding -> says(finding, texts))
              .collect(Collectors.joining("\n"));
      case Verdict.Inconclusive unsure ->
          unsure.reasons().stream().map(texts::say).collect(Collectors.joining("\n"));
      case Verdict.Idle idle -> texts.say("report.checks.idle", new Value.Part(idle.why()));
    };
  }

  private static String says(Finding finding, Catalogue texts) {
    List<String> lines = new ArrayList<>(List.of(texts.say(finding.says())));
    lines.addAll(EvidenceText.of(finding.evidence(), texts));
    return String.join("\n", lines);
  }
}
