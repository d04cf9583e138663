package org.posrig.reports.overview;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.posrig.reports.evidence.Markup;
import org.posrig.reports.evidence.Page;
import org.posrig.reports.evidence.ResultCategory;
import org.posrig.result.RunInfo;
import org.posrig.result.Summary;
import org.posrig.text.Catalogue;
import org.posrig.text.Value;

/// A run over coffee: counts, what is new, failures first, then everything.
final class OverviewPage {
  private static final List<ResultCategory> WORST_FIRST =
      List.of(
          ResultCategory.TERMINAL,
          ResultCategory.RIG,
          ResultCategory.UNDECIDED,
          ResultCategory.MISSING);

  private final RunInfo run;
  private final Summary summary;
  private final List<ScenarioEntry> entries;
  private final EarlierRuns earlier;
  private final Catalogue texts;
  private final Markup body = new Markup();

  OverviewPage(RunInfo run, Summary summary, List<ScenarioEntry> entries, EarlierRuns earlier) {
    this.run = run;
    this.summary = summary;
    this.entries = entries;
    this.earlier = earlier;
    this.texts = Catalogue.of(run.language());
  }

  String html(boolean allure) {
    String title = texts.say("report.title", Value.text(run.bench()));
    body.element("h1", title);
    RunFacts facts = new RunFacts(body, run, summary);
    facts.write();
    facts.counts();
    new ChangesSinceLastRun(entries, earlier, texts).write(body);
    WORST_FIRST.forEach(this::group);
    if (entries.isEmpty()) body.element("p", texts.say("report.nothing-ran"), "class", "bad");
    facts.checks();
    everything();
    links(allure);
    return Page.of(texts, title, body);
  }

  private void group(ResultCategory group) {
    List<ScenarioEntry> mine = entries.stream().filter(entry -> entry.group() == group).toList();
    if (mine.isEmpty()) return;
    body.element("h2", group.name(texts) + " · " + mine.size());
    if (group == ResultCategory.MISSING) skipped(mine);
    else mine.forEach(this::trouble);
  }

  private void skipped(List<ScenarioEntry> mine) {
    body.open("ul");
    mine.forEach(
        entry ->
            body.open("li")
                .text(title(entry) + texts.say("report.colon"))
                .element("b", entry.reason())
                .close());
    body.close().line();
  }

  private void trouble(ScenarioEntry entry) {
    body.open("article", "class", entry.group().name());
    body.open("h3").text(title(entry) + " ");
    if (ChangesSinceLastRun.isNew(entry, earlier))
      body.element("span", texts.say("report.new"), "class", "new");
    body.close().open("p", "class", "quiet");
    body.element("code", entry.info().id()).close().line();
    body.raw(entry.begin()).line();
    body.open("div", "class", "picture").raw(entry.picture()).close().line();
    earlier.lastPassed(entry.info().id()).ifPresent(folder -> compare(folder, entry));
    body.raw(entry.end()).close().line();
  }

  private void compare(Path folder, ScenarioEntry entry) {
    Path picture = folder.resolve("report").resolve("timelines").resolve(entry.file());
    if (!Files.exists(picture)) return;
    String name = folder.getFileName().toString();
    String link = "../../" + name + "/report/timelines/" + link(entry.file());
    body.open("p")
        .text(texts.say("report.compare") + texts.say("report.colon"))
        .open("a", "href", link)
        .element("code", name)
        .close()
        .close()
        .line();
  }

  // A colon in a relative link would be read as a scheme.
  private static String link(String file) {
    return file.replace("%", "%25").replace(":", "%3A").replace("#", "%23").replace("?", "%3F");
  }

  private void everything() {
    if (entries.isEmpty()) return;
    body.element("h2", texts.say("report.all-scenarios") + " · " + entries.size());
    entries.forEach(this::line);
  }

  private void line(ScenarioEntry entry) {
    String faults =
        entry.faults().isEmpty()
            ? ""
            : " · " + texts.say("report.faults.count", Value.text(entry.faults()));
    body.open("details").open("summary").element("b", mark(entry.group())).text(" " + title(entry));
    body.open("span", "class", "quiet").text(" · " + entry.took() + faults + " · ");
    body.element("code", entry.info().id()).close().close();
    String file = "timelines/" + link(entry.file());
    body.open("div", "class", "picture").open("a", "href", file);
    body.leaf("img", "src", file, "alt", alt(entry), "loading", "lazy");
    body.close().close().close().line();
  }

  private String alt(ScenarioEntry entry) {
    return texts.say("report.timeline-of", Value.told(entry.info().name()));
  }

  private String title(ScenarioEntry entry) {
    return texts.told(entry.info().name());
  }

  private static String mark(ResultCategory group) {
    return switch (group) {
      case NONE -> "✓";
      case TERMINAL -> "✗";
      case RIG, UNDECIDED -> "?";
      case MISSING -> "–";
    };
  }

  private void links(boolean allure) {
    body.element("h2", texts.say("report.more")).open("ul");
    if (allure) link("report.link.allure", "index.html");
    link("report.link.summary", "../summary.json");
    link("report.link.histories", "../history/");
    body.close().line();
  }

  private void link(String key, String target) {
    body.open("li").element("a", texts.say(key), "href", target).close();
  }
}
