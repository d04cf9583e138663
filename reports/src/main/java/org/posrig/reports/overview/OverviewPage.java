package org.posrig.reports.overview;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.posrig.reports.evidence.Markup;
import org.posrig.reports.evidence.Page;
import org.posrig.reports.evidence.ResultCategory;
import org.posrig.result.RunInfo;
import org.posrig.result.Summary;

/// The night over coffee: counts, what is new, failures first, then everything.
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
  private final Markup body = new Markup();

  OverviewPage(RunInfo run, Summary summary, List<ScenarioEntry> entries, EarlierRuns earlier) {
    this.run = run;
    this.summary = summary;
    this.entries = entries;
    this.earlier = earlier;
  }

  String html(boolean allure) {
    body.element("h1", "The night 夜间报告 · bench " + run.bench());
    RunFacts.write(body, run, summary);
    RunFacts.counts(body, summary);
    new ChangesSinceLastRun(entries, earlier).write(body);
    WORST_FIRST.forEach(this::group);
    if (entries.isEmpty()) body.element("p", "✗ No scenario ran. 没有运行任何场景", "class", "bad");
    RunFacts.checks(body, summary);
    everything();
    links(allure);
    return Page.of("The night on " + run.bench(), body);
  }

  private void group(ResultCategory group) {
    List<ScenarioEntry> mine = entries.stream().filter(entry -> entry.group() == group).toList();
    if (mine.isEmpty()) return;
    body.element("h2", group.english() + " " + group.chinese() + " · " + mine.size());
    if (group == ResultCategory.MISSING) skipped(mine);
    else mine.forEach(this::trouble);
  }

  private void skipped(List<ScenarioEntry> mine) {
    body.open("ul");
    mine.forEach(
        entry ->
            body.open("li").text(entry.info().name() + ": ").element("b", entry.reason()).close());
    body.close().line();
  }

  private void trouble(ScenarioEntry entry) {
    body.open("article", "class", entry.group().name());
    body.open("h3").text(entry.info().name() + " ");
    if (ChangesSinceLastRun.isNew(entry, earlier)) body.element("span", "new 新", "class", "new");
    body.close().element("p", entry.info().id(), "class", "quiet").line();
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
        .text("Compare with the latest run in which it passed 对比最近一次通过: ")
        .element("a", name, "href", link)
        .close()
        .line();
  }

  // A colon in a relative link would be read as a scheme.
  private static String link(String file) {
    return file.replace("%", "%25").replace(":", "%3A").replace("#", "%23").replace("?", "%3F");
  }

  private void everything() {
    if (entries.isEmpty()) return;
    body.element("h2", "All scenarios 全部场景 · " + entries.size());
    entries.forEach(this::line);
  }

  private void line(ScenarioEntry entry) {
    String faults = entry.faults().isEmpty() ? "" : " · faults 故障 " + entry.faults();
    body.open("details")
        .open("summary")
        .element("b", mark(entry.group()))
        .text(" " + entry.info().name());
    body.element(
            "span", " · " + entry.took() + faults + " · " + entry.info().id(), "class", "quiet")
        .close();
    String file = "timelines/" + link(entry.file());
    body.open("div", "class", "picture").open("a", "href", file);
    body.leaf("img", "src", file, "alt", "timeline of " + entry.info().name(), "loading", "lazy");
    body.close().close().close().line();
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
    body.element("h2", "More 更多").open("ul");
    if (allure) link("Allure report: steps, messages by field, slips 完整报告", "index.html");
    link("summary.json", "../summary.json");
    link("raw histories 原始记录", "../history/");
    body.close().line();
  }

  private void link(String name, String target) {
    body.open("li").element("a", name, "href", target).close();
  }
}
