package org.posrig.reports.overview;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.posrig.reports.evidence.Markup;
import org.posrig.reports.evidence.ResultCategory;
import org.posrig.result.Outcome;
import org.posrig.text.Formats;

/// What is new since the run before on the same bench.
record ChangesSinceLastRun(List<ScenarioEntry> entries, EarlierRuns earlier) {
  /// The run before may have been a small one: a list of everything is no news.
  private static final int ENOUGH = 8;

  void write(Markup body) {
    body.element("h2", "New since the last run 与上次相比");
    earlier
        .last()
        .ifPresentOrElse(
            folder -> compare(body, folder.getFileName().toString()),
            () ->
                body.element(
                    "p",
                    "No earlier run of this bench to compare with. 没有可比的上次运行",
                    "class",
                    "quiet"));
  }

  private void compare(Markup body, String name) {
    body.element("p", "compared with " + name, "class", "quiet").open("ul");
    names(
        body,
        "✗ stopped passing 新出现问题",
        entries.stream()
            .filter(entry -> isNew(entry, earlier))
            .map(ChangesSinceLastRun::name)
            .toList());
    names(
        body,
        "✓ passes again 恢复通过",
        entries.stream().filter(this::passesAgain).map(ChangesSinceLastRun::name).toList());
    some(
        body,
        "+ new scenario 新增场景",
        entries.stream()
            .filter(entry -> before(entry, earlier).isEmpty())
            .map(ChangesSinceLastRun::name)
            .toList());
    some(body, "− not run this time 本次未运行", gone());
    body.close().line();
  }

  private static void names(Markup body, String what, List<String> names) {
    names(body, what, names, names.size());
  }

  private static void some(Markup body, String what, List<String> names) {
    names(body, what, names, ENOUGH);
  }

  private static void names(Markup body, String what, List<String> names, int shown) {
    if (names.isEmpty()) {
      body.element("li", what + ": none 无", "class", "quiet");
      return;
    }
    body.open("li").element("b", what + " · " + Formats.count(names.size(), "scenario")).open("ul");
    names.stream().limit(shown).forEach(name -> body.element("li", name));
    if (names.size() > shown) body.element("li", "… and 另有 " + (names.size() - shown));
    body.close().close();
  }

  private static String name(ScenarioEntry entry) {
    return entry.info().name() + (entry.reason().isBlank() ? "" : ": " + entry.reason());
  }

  private static Optional<Outcome> before(ScenarioEntry entry, EarlierRuns earlier) {
    return earlier.lastOutcome(entry.info().id());
  }

  private boolean passesAgain(ScenarioEntry entry) {
    return entry.group() == ResultCategory.NONE
        && before(entry, earlier).filter(outcome -> outcome != Outcome.PASSED).isPresent();
  }

  private List<String> gone() {
    Set<String> gone = new LinkedHashSet<>(earlier.lastOutcomes().keySet());
    entries.forEach(entry -> gone.remove(entry.info().id()));
    return List.copyOf(gone);
  }

  /// Whether it passed the last time and does not now.
  static boolean isNew(ScenarioEntry entry, EarlierRuns earlier) {
    return entry.group() != ResultCategory.NONE
        && before(entry, earlier).filter(outcome -> outcome == Outcome.PASSED).isPresent();
  }
}
