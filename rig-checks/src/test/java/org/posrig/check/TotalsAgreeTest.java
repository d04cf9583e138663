package org.posrig.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.posrig.check.Judged.fails;
import static org.posrig.check.Judged.isIdle;
import static org.posrig.check.Judged.isOpen;
import static org.posrig.check.Judged.passes;

import org.junit.jupiter.api.Test;
import org.posrig.check.rule.TotalsAgree;
import org.posrig.history.Event;
import org.posrig.history.Event.Message;
import org.posrig.history.History;
import org.posrig.history.Observation;
import org.posrig.meaning.BatchTotals;
import org.posrig.meaning.Numbers;
import org.posrig.meaning.TransactionKind;
import org.posrig.verdict.Check;
import org.posrig.verdict.Verdict;

final class TotalsAgreeTest {
  private final Check check = new TotalsAgree();

  @Test
  void passes_a_settlement_of_what_was_booked() {
    passes(check, Tales.voided());
    passes(check, Tales.answerLost());
  }

  @Test
  void is_idle_without_a_settlement() {
    Story story = Story.ready();
    story.approves(story.sale(1200));
    isIdle(check, story);
  }

  @Test
  void finds_a_terminal_that_counts_a_reversed_sale() {
    Story story = Story.ready();
    Tx tx = story.sale(1200);
    story.books(tx).timesOut().reverses(tx, "98");
    story.settles(new BatchTotals(1200, 1, 0, 0), story.totals(), false);
    fails(check, story, "expected no debits, no credits; terminal sends 1 debit 12.00, no credits");
  }

  @Test
  void finds_a_terminal_that_forgets_a_void() {
    Story story = Story.ready();
    Tx sale = story.sale(1200);
    Message answer = story.approves(sale);
    story.approves(story.voids(sale, answer));
    story.settles(new BatchTotals(1200, 1, 0, 0), story.totals(), false);
    fails(check, story, "1 credit 12.00");
  }

  @Test
  void takes_the_hosts_word_for_a_batch_older_than_the_history() {
    BatchTotals older = new BatchTotals(9900, 3, 0, 0);
    passes(check, Story.ready().settles(older, older, true));
  }

  @Test
  void finds_an_approval_that_was_never_settled() {
    Story story = Story.ready();
    story.approves(story.sale(1200));
    story.send(story.settlement(story.totals()));
    story.timesOut().closingBegins().screen("empty-batch");
    fails(check, story.ends(), "sale #000002, 12.00 was approved and never settled");
  }

  @Test
  void finds_a_settlement_without_totals() {
    Story story = Story.ready();
    Tx tx = story.settlement(story.totals());
    story.send(tx.with(48, "12"));
    fails(check, story, "settlement #000002 has no totals");
  }

  @Test
  void finds_a_slip_that_tells_other_sums() {
    Story story = Story.ready();
    story.approves(story.sale(1200));
    story.send(story.settlement(story.totals()));
    story.settlementSlip(new BatchTotals(1300, 1, 0, 0), "BALANCED");
    fails(check, story, "slip shows 1 debit 13.00, no credits");
  }

  /// The slip of a first settlement is torn by the power; a second batch is settled whole.
  private static Story tornBySettling(Story story) {
    Tx tx = story.settlement(story.totals());
    story.answered(Messages.settlementAnswer(tx.sent(), true));
    story.slip(Paper.settlement(story.totals(), "BALANCED", story.batch()), false);
    return story.powerOff().powerOn().idle();
  }

  @Test
  void finds_a_settlement_whose_slip_went_with_the_power() {
    Story story = tornBySettling(Story.ready());
    fails(
        check,
        story.closingBegins().ends(),
        "was settled, but no whole settlement slip was printed");
  }

  @Test
  void passes_a_settlement_slip_that_comes_after_the_power() {
    Story story = tornBySettling(Story.ready());
    passes(check, story.settlementSlip(story.totals(), "BALANCED").closingBegins().ends());
  }

  @Test
  void leaves_open_whether_a_torn_settlement_slip_comes_again_in_a_history_that_breaks_off() {
    isOpen(check, tornBySettling(Story.ready()), "no whole settlement slip was printed, but");
  }

  @Test
  void asks_for_no_settlement_slip_without_paper() {
    Story story = tornBySettling(Story.ready()).screen("no-paper");
    passes(check, story.closingBegins().ends());
  }

  @Test
  void finds_a_slip_that_calls_balanced_what_is_not() {
    Story story = Story.ready();
    Tx tx = story.settlement(story.totals());
    Message answer =
        Messages.with(story.answer(tx, "00"), 48, "0".repeat(30) + "2" + "0".repeat(30) + "1");
    story.answered(answer).settlementSlip(story.totals(), "BALANCED");
    fails(check, story, "expected not balanced, got balanced");
  }

  /// As a dialect tells it that names batches in settlements only.
  private static History withoutBatches(Story story) {
    return new History(
        story.history().seen().stream()
            .map(one -> new Observation(one.at(), one.where(), withoutBatch(one.event())))
            .toList());
  }

  private static Event withoutBatch(Event event) {
    if (event instanceof Event.Booked booked)
      return new Event.Booked(
          booked.id(),
          booked.trace(),
          "",
          booked.kind(),
          booked.cents(),
          booked.pan(),
          booked.reference(),
          booked.authorisation());
    if (event instanceof Message message && message.kind() != TransactionKind.SETTLEMENT)
      return new Message(
          message.connection(),
          message.direction(),
          message.stage(),
          message.meaning().but().numbers(Numbers.of(message.trace(), "")).build(),
          message.type(),
          message.fields(),
          message.size());
    return event;
  }

  private static Story twoBatches(BatchTotals claimed) {
    Story story = Story.ready();
    story.approves(story.sale(1200));
    story.settles();
    story.approves(story.sale(700));
    return story.settles(claimed, new BatchTotals(700, 1, 0, 0), false);
  }

  @Test
  void knows_a_batch_that_only_its_settlement_names() {
    BatchTotals right = new BatchTotals(700, 1, 0, 0);
    BatchTotals bothDays = new BatchTotals(1900, 2, 0, 0);

    assertThat(check.judge(withoutBatches(twoBatches(right)))).isInstanceOf(Verdict.Pass.class);
    assertThat(check.judge(withoutBatches(twoBatches(bothDays)))).isInstanceOf(Verdict.Fail.class);
  }
}
