package org.posrig.check;

import static org.posrig.check.Judged.fails;
import static org.posrig.check.Judged.isIdle;
import static org.posrig.check.Judged.isOpen;
import static org.posrig.check.Judged.passes;

import org.junit.jupiter.api.Test;
import org.posrig.check.rule.ReversalBeforeNext;
import org.posrig.history.Event.Message;
import org.posrig.meaning.Authenticity;
import org.posrig.verdict.Check;

final class ReversalBeforeNextTest {
  private final Check check = new ReversalBeforeNext();

  @Test
  void passes_a_reversal_before_the_next_sale() {
    passes(check, Tales.answerLost());
    passes(check, Tales.wrongMac());
    passes(check, Tales.reversalUnanswered());
  }

  @Test
  void is_idle_when_every_answer_came() {
    isIdle(check, Tales.sale());
  }

  @Test
  void finds_a_sale_before_the_reversal() {
    Story story = Story.ready();
    story.books(story.sale(1200)).timesOut();
    story.sale(700);
    fails(check, story, "expected the reversal of #000002 before sale #000003, 7.00");
  }

  @Test
  void finds_a_balance_inquiry_before_the_reversal() {
    Story story = Story.ready();
    story.books(story.sale(1200)).timesOut();
    story.balanceInquiry();
    fails(check, story, "expected the reversal of #000002 before");
  }

  @Test
  void finds_a_settlement_before_the_reversal() {
    Story story = Story.ready();
    story.books(story.sale(1200)).timesOut();
    story.settles();
    fails(check, story, "before settlement #000003");
  }

  @Test
  void lets_a_sign_in_pass_before_the_reversal() {
    Story story = Story.ready();
    Tx tx = story.sale(1200);
    story.books(tx).timesOut().signIn();
    passes(check, story.closes(tx));
  }

  @Test
  void finds_a_sale_after_a_reversal_that_was_refused() {
    Story story = Story.ready();
    Tx tx = story.sale(1200);
    story.books(tx).timesOut();
    story.answered(story.answer(story.reversal(tx, "98"), "96"));
    story.sale(700);
    fails(check, story, "expected the reversal of #");
  }

  @Test
  void finds_a_sale_after_a_reversal_answer_with_a_wrong_mac_or_number() {
    Story story = Story.ready();
    Tx tx = story.sale(1200);
    story.books(tx).timesOut();
    story.answered(
        Messages.mac(story.answer(story.reversal(tx, "98"), "00"), Authenticity.INVALID));
    story.answered(Messages.with(story.answer(story.reversal(tx, "98"), "00"), 11, "000009"));
    story.sale(700);
    fails(check, story, "expected the reversal of #");
  }

  @Test
  void takes_25_and_12_for_the_end_of_a_reversal() {
    for (String code : new String[] {"25", "12"}) {
      Story story = Story.ready();
      Tx tx = story.sale(1200);
      story.timesOut().answered(story.answer(story.reversal(tx, "98"), code));
      passes(check, story.closes());
    }
  }

  @Test
  void finds_a_late_answer_that_made_the_terminal_forget() {
    Story story = Story.ready();
    Tx tx = story.sale(1200);
    Message answer = story.answer(tx, "00");
    story.books(tx).hostSends(answer).timesOut().delivered(answer).pass(1);
    story.sale(700);
    fails(check, story, "expected the reversal of #");
  }

  @Test
  void finds_a_disbelieved_answer_without_a_reversal() {
    Story story = Story.ready();
    Tx tx = story.sale(1200);
    story
        .books(tx)
        .answered(Messages.mac(story.answer(tx, "00"), Authenticity.INVALID))
        .screen("mac-wrong")
        .idle()
        .pass(1);
    story.sale(700);
    fails(check, story, "expected the reversal of #");
  }

  @Test
  void finds_a_wrong_refusal_that_was_believed_although_the_host_had_booked() {
    Story story = Story.ready();
    Tx tx = story.sale(1200);
    Message answer =
        Messages.mac(Messages.with(story.answer(tx, "00"), 39, "51"), Authenticity.INVALID);
    story.books(tx).answered(answer).screen("declined").idle().pass(1);
    story.sale(700);
    fails(check, story, "expected the reversal of #");
  }

  @Test
  void finds_a_reversal_that_never_came() {
    Story story = Story.ready();
    story.timesOut();
    story.books(story.sale(1200)).timesOut();
    fails(check, story.closingBegins().ends(), "was never reversed");
  }

  @Test
  void leaves_open_what_the_closing_did_not_reach() {
    Story story = Story.ready();
    story.books(story.sale(1200)).timesOut();
    isOpen(check, story.closingBegins().endsUnfinished(), "the terminal is silent");
  }

  @Test
  void finds_a_reversal_with_other_numbers() {
    other(
        3,
        "200000",
        "transaction in the reversal of sale #000002, 12.00: expected 000000, got 200000");
    other(4, Messages.amount(1), "amount in the reversal");
    other(22, "021", "entry mode in the reversal");
    other(41, "10000002", "terminal number in the reversal");
    other(60, "2200000200050", "batch number in the reversal");
  }

  private void other(int field, String value, String what) {
    Story story = Story.ready();
    Tx tx = story.sale(1200);
    story.books(tx).timesOut();
    story.reversal(tx.with(field, value), "98");
    fails(check, story, what);
  }

  @Test
  void finds_a_reversal_with_a_trace_number_of_its_own() {
    Story story = Story.ready();
    Tx tx = story.sale(1200);
    story.books(tx).timesOut();
    story.answered(story.answer(story.reversal(tx.with(11, "000003"), "98"), "25"));
    story.sale(700);
    fails(check, story, "expected the reversal of #000002 before");
  }

  @Test
  void finds_a_reversal_for_a_reason_that_is_none() {
    Story story = Story.ready();
    Tx tx = story.sale(1200);
    story.books(tx).timesOut();
    story.reversal(tx, "00");
    fails(check, story, "gives the unknown reason 00");
  }

  @Test
  void finds_a_reversal_that_blames_a_mac_without_cause() {
    Story story = Story.ready();
    Tx tx = story.sale(1200);
    story.books(tx).timesOut();
    story.reversal(tx, "A0");
    fails(check, story, "gives a wrong MAC as its reason");
  }

  @Test
  void finds_the_reversal_of_a_refusal() {
    Story story = Story.ready();
    Tx tx = story.sale(1200);
    story.refuses(tx, "51").reverses(tx, "98");
    fails(check, story, "was reversed although the host had declined it");
  }

  @Test
  void needs_no_reversal_for_a_balance_inquiry_or_a_request_that_was_never_sent() {
    Story story = Story.ready();
    story.balanceInquiry();
    story.timesOut().keyed(1200).screen("connection-failed").idle();
    story.approves(story.sale(700));
    isIdle(check, story.closes());
  }
}
