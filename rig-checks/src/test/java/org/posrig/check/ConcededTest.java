package org.posrig.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.posrig.check.rule.OneLiveBooking;
import org.posrig.check.rule.ReversalBeforeNext;
import org.posrig.check.rule.TotalsAgree;
import org.posrig.history.Event;
import org.posrig.meaning.BatchTotals;
import org.posrig.meaning.Concession;
import org.posrig.verdict.Check;
import org.posrig.verdict.Verdict;

/// What a terminal is set to do is not called wrong, and nothing else is let pass by it.
final class ConcededTest {
  private static final List<Check> MONEY =
      List.of(new ReversalBeforeNext(), new OneLiveBooking(), new TotalsAgree());

  private static Story of(Concession... conceded) {
    return Story.ready()
        .saw("rig", new Event.ScenarioBegan("x", List.of(), "b", "t", "toy", 7, List.of(conceded)));
  }

  /// The host has booked 12.00 that the terminal has given up.
  private static Story closesWithout(Story story) {
    story.closingBegins();
    Tx inquiry = story.balanceInquiry();
    story.answered(story.answer(inquiry, "00")).screen("balance", Messages.BALANCE_SHOWN).idle();
    return story.settles(BatchTotals.ZERO, story.totals(), false).ends();
  }

  private static Story givenUp(Story story, String told) {
    Tx tx = story.sale(1200);
    story.books(tx).timesOut();
    story.reversal(tx, "98");
    return closesWithout(story.pass(30).screen(told).idle());
  }

  private static Story unfitting(Story story, String told) {
    Tx tx = story.sale(1200);
    story.books(tx).answered(Messages.with(story.answer(tx, "00"), 4, "000000009900"));
    return closesWithout(story.screen(told).idle());
  }

  private static Stream<Verdict> verdicts(Story story) {
    return MONEY.stream().map(check -> check.judge(story.history()));
  }

  private static void isAccused(Story story) {
    assertThat(verdicts(story)).allMatch(Verdict.Fail.class::isInstance);
  }

  private static void isFree(Story story) {
    assertThat(verdicts(story)).noneMatch(Verdict.Fail.class::isInstance);
    assertThat(verdicts(story)).anyMatch(Verdict.Pass.class::isInstance);
  }

  @Test
  void a_reversal_may_be_given_up_where_the_setting_says_so_and_the_display_told() {
    isFree(givenUp(of(Concession.GIVES_UP_REVERSAL), "reversal-failed"));
    isAccused(givenUp(of(), "reversal-failed"));
    isAccused(givenUp(of(Concession.ENDS_AT_MISMATCH), "reversal-failed"));
    isAccused(givenUp(of(Concession.GIVES_UP_REVERSAL), "cancelled"));
  }

  @Test
  void a_reversal_that_was_never_sent_was_not_given_up() {
    Story story = of(Concession.GIVES_UP_REVERSAL);
    story.books(story.sale(1200)).timesOut().screen("reversal-failed").idle();
    isAccused(closesWithout(story));
  }

  @Test
  void a_warning_that_comes_behind_the_next_payment_is_too_late() {
    Story story = of(Concession.GIVES_UP_REVERSAL);
    Tx tx = story.sale(1200);
    story.books(tx).timesOut();
    story.reversal(tx, "98");
    story.pass(30).idle().approves(story.sale(700));
    story.screen("reversal-failed").idle();
    assertThat(new ReversalBeforeNext().judge(story.history())).isInstanceOf(Verdict.Fail.class);
  }

  @Test
  void an_answer_that_does_not_fit_may_end_it_where_the_setting_says_so() {
    isFree(unfitting(of(Concession.ENDS_AT_MISMATCH), "mismatch"));
    isAccused(unfitting(of(), "mismatch"));
    isAccused(unfitting(of(Concession.ENDS_AT_MISMATCH), "cancelled"));
  }

  @Test
  void without_an_answer_nothing_does_not_fit() {
    Story story = of(Concession.ENDS_AT_MISMATCH);
    story.books(story.sale(1200)).pass(30).screen("mismatch").idle();
    isAccused(closesWithout(story));
  }
}
