package org.posrig.check;

import static org.posrig.check.Judged.fails;
import static org.posrig.check.Judged.isIdle;
import static org.posrig.check.Judged.passes;

import org.junit.jupiter.api.Test;
import org.posrig.check.rule.RequestsAreRight;
import org.posrig.fault.LinkFault;
import org.posrig.history.Event.Message;
import org.posrig.meaning.Authenticity;
import org.posrig.meaning.Meaning;
import org.posrig.meaning.Numbers;
import org.posrig.verdict.Check;

final class RequestsAreRightTest {
  private final Check check = new RequestsAreRight();

  @Test
  void passes_requests_as_the_tables_want_them() {
    passes(check, Tales.voided());
    passes(check, Tales.answerLost());
  }

  @Test
  void is_idle_without_a_request() {
    isIdle(check, new Story().screen("idle"));
  }

  @Test
  void finds_a_request_without_a_mac_or_an_amount() {
    Story unsigned = Story.ready();
    unsigned.sent(new Tx(Messages.mac(unsigned.saleRequest(1200).sent(), Authenticity.ABSENT)));
    fails(check, unsigned, "has no MAC");
    Story story = Story.ready();
    fails(check, story.sent(story.saleRequest(1200).with(4, "")), "has no amount");
  }

  @Test
  void demands_no_mac_where_the_dialect_has_none() {
    Story story = Story.ready();
    passes(
        check,
        story.sent(new Tx(Messages.mac(story.saleRequest(1200).sent(), Authenticity.UNUSED))));
  }

  @Test
  void does_not_decide_about_a_request_that_the_dialect_does_not_know() {
    Story story = Story.ready();
    Judged.isOpen(
        check,
        story.sent(story.saleRequest(1200).with(3, "999999")),
        "the dialect does not know what request 0200 #000002 is for");
  }

  @Test
  void finds_garbage_unless_something_was_broken_on_purpose() {
    fails(check, Story.ready().saw("link", Tales.garbage()), "bytes that are not a message");
    passes(check, Story.ready().fired(new LinkFault.Reset()).saw("link", Tales.garbage()));
  }

  @Test
  void finds_a_wrong_mac_under_keys_that_were_given() {
    Story story = Story.ready();
    story.sent(new Tx(Messages.mac(story.saleRequest(1200).sent(), Authenticity.INVALID)));
    fails(check, story, "has an invalid MAC");
  }

  @Test
  void does_not_blame_the_terminal_for_keys_that_the_host_forgot_or_never_gave() {
    Story forgotten = Story.ready();
    forgotten.forgets();
    passes(
        check,
        forgotten.sent(
            new Tx(Messages.mac(forgotten.saleRequest(1200).sent(), Authenticity.INVALID))));
    Story older = new Story();
    passes(
        check,
        older.sent(new Tx(Messages.mac(older.saleRequest(1200).sent(), Authenticity.INVALID))));
  }

  @Test
  void does_not_blame_the_terminal_for_keys_that_came_too_late() {
    Story story = Story.ready();
    Message late = story.signInAnswer();
    story.hostSends(late).timesOut().delivered(late);
    passes(
        check,
        story.sent(new Tx(Messages.mac(story.saleRequest(1200).sent(), Authenticity.INVALID))));
  }

  @Test
  void finds_a_terminal_that_changes_its_number() {
    Story story = Story.ready();
    story.sent(story.saleRequest(1200).with(41, "10000002"));
    fails(check, story, "the terminal number changed from 10000001 to 10000002");
  }

  @Test
  void finds_a_batch_that_is_not_the_sign_ins() {
    Story story = Story.ready();
    story.sent(story.saleRequest(1200).with(60, "2200000900050"));
    fails(check, story, "expected batch 000001, got 000009");
  }

  @Test
  void finds_a_void_of_another_amount_or_with_other_numbers() {
    voids(4, Messages.amount(1199), "expected the original's amount 12.00, got 11.99");
    voids(37, "000000000009", "the original's reference number");
    voids(38, "ZZZZZZ", "the original's authorisation code");
    voids(61, "", "names no original");
  }

  @Test
  void finds_a_void_of_another_invoice_where_it_names_no_trace_number() {
    Story story = Story.ready();
    Tx sale = story.sale(1200);
    Message sent = story.voids(sale, story.approves(sale)).sent();
    Meaning other = sent.meaning().but().original(new Numbers("", "", "000009", "", "")).build();
    Message wrong =
        new Message(
            sent.connection(),
            sent.direction(),
            sent.stage(),
            other,
            sent.type(),
            sent.fields(),
            sent.size());
    fails(check, story.sent(new Tx(wrong)), "expected the original's voucher number 000002");
  }

  private void voids(int field, String value, String what) {
    Story story = Story.ready();
    Tx sale = story.sale(1200);
    Tx tx = story.voids(sale, story.approves(sale));
    fails(check, story.sent(tx.with(field, value)), what);
  }
}
