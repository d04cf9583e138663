package org.posrig.reports.overview;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.posrig.reports.evidence.Markup;
import org.posrig.reports.evidence.ResultCategory;
import org.posrig.result.Outcome;
import org.posrig.text.Catalogue;
import org.posrig.text.Value;

/// What is new since the run before on the same bench.
record ChangesSinceLastRun(List<ScenarioEntry> entries, EarlierRuns earlier, Catalogue texts) {
  /// The run before may have been a small one: a list of everything is no news.
  private static final int ENOUGH = 8;

  void write(Markup body) {
    body.element("h2", texts.say("report.changes"));
    earlier
        .last()
        .ifPresentOrElse(
            folder -> compare(body, folder.getFileName().toString()),
            () -> body.element("p", texts.say("report.changes.no-run"), "class", "quiet"));
  }

  private void compare(Markup body, String name) {
    body.open("p", "class", "quiet").text(texts.say("report.changes.with") + " ");
    body.element("code", name).close().open("ul");
    List<String> broke = names(entry -> isNew(entry, earlier));
    names(body, "report.changes.broke", broke, broke.size());
    List<String> mended = names(this::passesAgain);
    names(body, "report.changes.mended", mended, mended.size());
    List<String> added = names(entry -> before(entry, earlier).isEmpty());
    names(body, "report.changes.added", added, ENOUGH);
    names(body, "report.changes.gone", gone(), ENOUGH);
    body.close().line();
  }

  private List<String> names(Predicate<ScenarioEntry> which) {
    return entries.stream().filter(which).map(this::name).toList();
  }

  private void names(Markup body, String key, List<String> names, int shown) {
    if (names.isEmpty()) {
      body.element("li", texts.say(key, Value.part("report.none")), "class", "quiet");
      return;
    }
    String what = texts.say(key, Value.count(names.size(), "report.scenario"));
    body.open("li").element("b", what).open("ul");
    names.stream().limit(shown).forEach(name -> body.element("li", name));
    if (names.size() > shown)
      body.element("li", texts.say("report.changes.more", Value.text(names.size() - shown)));
    body.close().close();
  }

  private String name(ScenarioEntry entry) {
    String reason = entry.reason();
    return texts.told(entry.info().name())
        + (reason.isBlank() ? "" : texts.say("report.colon") + reason);
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
    entries.forEach(entry -> gone.remove(EarlierRuns.cell(entry.info().id())));
    return List.copyOf(gone);
  }

  /// Whether it passed the last time and does not now.
  static boolean isNew(ScenarioEntry entry, EarlierRuns earlier) {
    return entry.group() != ResultCategory.NONE
        && before(entry, earlier).filter(outcome -> outcome == Outcome.PASSED).isPresent();
  }
}
