package org.posrig.check;

import static org.posrig.check.Judged.fails;
import static org.posrig.check.Judged.passes;

import org.junit.jupiter.api.Test;
import org.posrig.check.paper.ReceiptEqualsAnswer;
import org.posrig.check.paper.SlipForEveryApproval;
import org.posrig.check.rule.OneLiveBooking;
import org.posrig.check.rule.OneRequestPerIntent;
import org.posrig.check.rule.ReversalBeforeNext;
import org.posrig.check.rule.ScreenAgrees;
import org.posrig.check.rule.StanIncreases;
import org.posrig.check.rule.TotalsAgree;
import org.posrig.check.rule.UploadIsWhole;
import org.posrig.history.Event.Message;
import org.posrig.meaning.BatchTotals;

final class RefundTest {
  private final Story story = Story.ready();

  @Test
  void money_checks_look_at_refunds() {
    passes(new OneLiveBooking(), RefundTales.refund());
    passes(new TotalsAgree(), RefundTales.refund());
    passes(new ReceiptEqualsAnswer(), RefundTales.refund());
    passes(new SlipForEveryApproval(), RefundTales.refund());
    passes(new OneRequestPerIntent(), RefundTales.refund());
    passes(new ScreenAgrees(), RefundTales.refund());
    passes(new OneLiveBooking(), RefundTales.answerLost());
    passes(new TotalsAgree(), RefundTales.answerLost());
  }

  @Test
  void finds_a_refund_that_debits() {
    Tx refund = RefundTales.send(story, 1200);
    story.books(refund, -1200);
    Message answer = story.answer(refund, "00");
    story.answered(answer).shows(refund, answer);
    fails(new OneLiveBooking(), story, "expected a booking of -12.00, got 12.00");
  }

  @Test
  void finds_a_refund_that_is_printed_as_a_charge() {
    Tx refund = RefundTales.send(story, 1200);
    Message answer = story.answer(refund, "00");
    story.books(refund).answered(answer).screen("approved", "APPROVED", "RMB 12.00");
    var fields = Paper.receipt(refund, answer, "MERCHANT COPY", false);
    fields.put("amount", "12.00");
    fails(new ReceiptEqualsAnswer(), story.slip(fields, true), "12.00");
  }

  @Test
  void finds_a_refund_that_names_another_original_on_paper() {
    Tx refund = RefundTales.send(story, 1200);
    Message answer = story.answer(refund, "00");
    story.books(refund).answered(answer).screen("approved", "APPROVED", "RMB 12.00");
    var fields = Paper.receipt(refund, answer, "MERCHANT COPY", false);
    fields.put("original", "000000000001");
    fails(new ReceiptEqualsAnswer(), story.slip(fields, true), RefundTales.REFERENCE);
  }

  @Test
  void finds_a_refund_that_goes_out_twice() {
    story.books(RefundTales.send(story, 1200)).pass(10);
    story.approves(story.send(RefundTales.request(story, 1200)));
    fails(new OneRequestPerIntent(), story, "refund");
  }

  @Test
  void finds_a_refund_that_goes_out_twice_under_one_number() {
    Tx refund = RefundTales.send(story, 1200);
    story.books(refund).timesOut().presents();
    story.send(refund);
    fails(new StanIncreases(), story, "000002 was used twice");
  }

  @Test
  void finds_an_approved_refund_without_a_slip() {
    Tx refund = RefundTales.send(story, 1200);
    story.books(refund).answered(story.answer(refund, "00"));
    story.screen("approved", "APPROVED", "RMB 12.00").idle();
    story.approves(story.sale(500));
    fails(new SlipForEveryApproval(), story.closes(), "refund");
  }

  @Test
  void finds_a_reversal_of_a_refund() {
    Tx refund = RefundTales.send(story, 1200);
    story.timesOut().reverses(refund, "98");
    fails(new ReversalBeforeNext(), story, "the protocol does not reverse it");
  }

  @Test
  void finds_totals_that_count_a_refund_as_a_debit_or_not_at_all() {
    story.approves(RefundTales.send(story, 1200));
    Story debit = story.settles(new BatchTotals(1200, 1, 0, 0), BatchTotals.ZERO, false);
    fails(new TotalsAgree(), debit, "12.00");
    Story none = Story.ready();
    none.approves(RefundTales.send(none, 1200));
    none.settles(BatchTotals.ZERO, new BatchTotals(0, 0, 1200, 1), false);
    fails(new TotalsAgree(), none, "12.00");
  }

  @Test
  void finds_an_amount_that_was_not_typed() {
    Story other = Story.ready();
    other.key("DIGIT_1").screen("supervisor").key("DIGIT_1").key("ENTER").screen("amount");
    other.key("DIGIT_5").key("ENTER").screen("card").presents().screen("processing");
    other.send(RefundTales.request(other, 1200));
    fails(new ScreenAgrees(), other, "0.05");
  }

  @Test
  void finds_an_upload_without_the_refund() {
    story.approves(RefundTales.send(story, 1200));
    Uploading.of(story, new BatchTotals(0, 0, 1200, 1));
    fails(new UploadIsWhole(), story, "refund");
  }
}
