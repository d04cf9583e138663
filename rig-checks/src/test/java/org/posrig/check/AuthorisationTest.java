package org.posrig.check;

import static org.posrig.check.Judged.fails;
import static org.posrig.check.Judged.isOpen;
import static org.posrig.check.Judged.passes;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.posrig.check.paper.ReceiptEqualsAnswer;
import org.posrig.check.paper.SlipForEveryApproval;
import org.posrig.check.rule.ApprovedByHost;
import org.posrig.check.rule.OneLiveBooking;
import org.posrig.check.rule.OneRequestPerIntent;
import org.posrig.check.rule.RequestsAreRight;
import org.posrig.check.rule.ReversalBeforeNext;
import org.posrig.check.rule.ScreenAgrees;
import org.posrig.check.rule.StanIncreases;
import org.posrig.check.rule.TotalsAgree;
import org.posrig.check.rule.UploadIsWhole;
import org.posrig.meaning.BatchTotals;
import org.posrig.verdict.Check;

final class AuthorisationTest {
  private final Story story = Story.ready();

  private Tx held() {
    Tx held = AuthorisationTales.authorises(story, 10000);
    story.approves(held);
    return held;
  }

  @Test
  void money_checks_look_at_them() {
    for (Check check :
        new Check[] {
          new OneLiveBooking(),
          new ApprovedByHost(),
          new TotalsAgree(),
          new ReceiptEqualsAnswer(),
          new OneRequestPerIntent(),
          new SlipForEveryApproval(),
          new ScreenAgrees(),
          new StanIncreases()
        }) {
      passes(check, AuthorisationTales.authorised());
      passes(check, AuthorisationTales.completed());
      passes(check, AuthorisationTales.advised());
      passes(check, AuthorisationTales.adviceRepeated());
    }
  }

  @Test
  void finds_a_pre_authorisation_in_the_totals() {
    held();
    story.settles(new BatchTotals(10000, 1, 0, 0), BatchTotals.ZERO, false);
    fails(new TotalsAgree(), story, "100.00");
  }

  @Test
  void finds_what_was_reserved_without_an_approval() {
    story.books(AuthorisationTales.authorises(story, 10000)).timesOut();
    fails(new ReversalBeforeNext(), story.closes(), "expected the reversal of #000002");
    fails(new OneLiveBooking(), story, "100.00");
  }

  @Test
  void finds_a_completion_that_names_no_pre_authorisation() {
    Tx nothing = AuthorisationTales.completes(story, held(), 8000);
    story.send(nothing.with(61, "").with(38, ""));
    fails(new RequestsAreRight(), story, "completion");
  }

  @Test
  void finds_a_pre_authorisation_that_is_charged_twice() {
    Tx held = held();
    story.approves(AuthorisationTales.completes(story, held, 8000));
    story.approves(AuthorisationTales.completes(story, held, 2000));
    fails(new OneLiveBooking(), story, "completed twice");
  }

  @Test
  void finds_an_advice_that_goes_out_again_under_a_new_number() {
    Tx held = held();
    story.send(AuthorisationTales.stores(story, held, 9000));
    story.pass(30).send(AuthorisationTales.advice(story, held, 9000));
    fails(new OneRequestPerIntent(), story, "under its own number");
    fails(new SlipForEveryApproval(), story.closes(), "completion advice");
  }

  @Test
  void finds_an_advice_whose_number_is_another_requests() {
    Tx advice = AuthorisationTales.stores(story, held(), 9000);
    Tx sale = story.saleRequest(500).with(11, advice.stan());
    story.keyed(500).send(sale);
    story.send(advice);
    fails(new StanIncreases(), story, "was used twice");
  }

  @Test
  void finds_a_stored_completion_of_which_the_host_never_hears() {
    AuthorisationTales.stores(story, held(), 9000);
    isOpen(new ApprovedByHost(), story, "");
    fails(new ApprovedByHost(), story.closes(), "");
  }

  @Test
  void finds_an_advice_that_is_given_up_without_an_answer() {
    Tx advice = AuthorisationTales.stores(story, held(), 9000);
    story.keyed(500).send(advice);
    story.pass(30).approves(story.send(story.saleRequest(500)));
    fails(new OneLiveBooking(), story.closes(), "the host never received");
  }

  @Test
  void finds_an_advice_that_is_reversed() {
    Tx advice = AuthorisationTales.stores(story, held(), 9000);
    story.keyed(500).send(advice);
    story.pass(30).reverses(advice, "98");
    fails(new ReversalBeforeNext(), story, "the protocol does not reverse it");
  }

  @Test
  void finds_a_stored_completion_for_another_amount_than_its_slip() {
    Tx advice = AuthorisationTales.stores(story, held(), 9000);
    story.keyed(500).send(advice.with(4, Messages.amount(9100)));
    fails(new ReceiptEqualsAnswer(), story, "91.00");
    fails(new ScreenAgrees(), story, "90.00");
  }

  @Test
  void finds_totals_that_leave_a_stored_completion_out() {
    Tx advice = AuthorisationTales.stores(story, held(), 9000);
    story.send(advice);
    story.books(advice).answered(story.answer(advice, "00"));
    story.settles(BatchTotals.ZERO, story.totals(), false);
    fails(new TotalsAgree(), story, "90.00");
  }

  @Test
  void finds_a_completion_without_a_slip() {
    Tx held = held();
    Tx completion = AuthorisationTales.completes(story, held, 8000);
    story.books(completion).answered(story.answer(completion, "00"));
    story.screen("approved", "APPROVED", "RMB 80.00").idle();
    fails(new SlipForEveryApproval(), story.closes(), "completion");
  }

  @Test
  void finds_an_upload_without_a_completion() {
    Tx advice = AuthorisationTales.stores(story, held(), 9000);
    story.send(advice);
    story.books(advice).answered(story.answer(advice, "00"));
    Uploading.of(story, new BatchTotals(9000, 1, 0, 0));
    fails(new UploadIsWhole(), story, "completion advice");
  }

  @Test
  void finds_the_slip_of_a_void_that_gives_nothing_free() {
    Tx voided = AuthorisationTales.voids(story, held(), 10000);
    var answer = story.answer(voided, "00");
    story.books(voided).answered(answer).screen("approved", "APPROVED", "RMB 100.00");
    Map<String, String> fields = Paper.receipt(voided, answer, "MERCHANT COPY", false);
    fields.put("amount", "100.00");
    fails(new ReceiptEqualsAnswer(), story.slip(fields, true), "-100.00");
  }
}
