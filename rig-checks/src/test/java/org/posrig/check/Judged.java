package org.posrig.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.posrig.history.History;
import org.posrig.text.Catalogue;
import org.posrig.text.Language;
import org.posrig.verdict.Check;
import org.posrig.verdict.Verdict;

/// Says what a check must make of a story.
final class Judged {
  private static final Catalogue ENGLISH = Catalogue.of(Language.ENGLISH);

  private Judged() {}

  static void passes(Check check, Story story) {
    assertThat(check.judge(story.history())).as(check.name()).isInstanceOf(Verdict.Pass.class);
  }

  static void isIdle(Check check, Story story) {
    assertThat(check.judge(story.history())).as(check.name()).isInstanceOf(Verdict.Idle.class);
  }

  static void isOpen(Check check, Story story, String why) {
    assertThat(check.judge(story.history()))
        .as(check.name())
        .isInstanceOfSatisfying(
            Verdict.Inconclusive.class,
            open ->
                assertThat(open.reasons())
                    .extracting(ENGLISH::say)
                    .anyMatch(reason -> reason.contains(why)));
  }

  static void fails(Check check, Story story, String what) {
    assertThat(check.judge(story.history()))
        .as(check.name())
        .isInstanceOfSatisfying(
            Verdict.Fail.class,
            fail -> {
              assertThat(fail.findings())
                  .extracting(finding -> ENGLISH.say(finding.says()))
                  .anyMatch(said -> said.contains(what));
              assertThat(fail.findings()).noneMatch(finding -> finding.evidence().isEmpty());
            });
  }

  /// No standing check finds a defect in it.
  static void isInnocent(String tale, History history) {
    for (Check check : StandingChecks.all())
      assertThat(check.judge(history))
          .as(tale + " / " + check.name())
          .isNotInstanceOf(Verdict.Fail.class);
  }
}
