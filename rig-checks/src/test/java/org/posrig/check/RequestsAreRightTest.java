package org.posrig.check;

import static org.posrig.check.Judged.fails;
import static org.posrig.check.Judged.isIdle;
import static org.posrig.check.Judged.passes;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.posrig.history.Event;
import org.posrig.history.Event.Message;
import org.posrig.net.Direction;
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
  void finds_what_is_wrong_with_one_request() {
    wrong(41, "", "no terminal number");
    wrong(41, "100000010", "no terminal number");
    wrong(42, "", "no merchant number");
    wrong(60, "", "no type and batch");
    wrong(64, "", "has no MAC");
    wrong(4, "", "has no amount");
    wrong(49, "840", "not in RMB");
    wrong(60, "2300000100050", "another type in F60.1");
    wrong(52, "", "another PIN in F22");
    wrong(26, "", "does not tell in F26");
    wrong(22, "052", "another PIN in F22");
    wrong(11, "", "no trace number");
  }

  private void wrong(int field, String value, String what) {
    Story story = Story.ready();
    fails(check, story.sent(story.saleRequest(1200).with(field, value)), what);
  }

  @Test
  void finds_a_swipe_without_a_track() {
    Story story = Story.ready();
    fails(
        check,
        story.sent(story.saleRequest(1200).with(22, "021").with(35, "")),
        "was swiped and has no track");
  }

  @Test
  void finds_a_reversal_that_keeps_the_track_or_has_no_reason() {
    Story story = Story.ready();
    Tx tx = story.sale(1200);
    Tx reversal = story.reversal(tx, "98");
    fails(check, story.sent(reversal.with(35, "621094******0029D****")), "keeps track or PIN");
    fails(check, Story.ready().sent(reversal.with(39, "")), "gives no reason");
  }

  @Test
  void finds_a_message_that_cannot_be_taken_apart() {
    Story story = Story.ready();
    story.saw(
        "link",
        new Message(9, Direction.TO_HOST, Event.Stage.SENT, "0200", Map.of(), "unknown", 80));
    fails(check, story, "cannot be taken apart");
  }

  @Test
  void finds_garbage_unless_something_was_broken_on_purpose() {
    fails(check, Story.ready().saw("link", Tales.garbage()), "bytes that are no message");
    passes(check, Story.ready().fired("reset").saw("link", Tales.garbage()));
  }

  @Test
  void finds_a_wrong_mac_under_keys_that_were_given() {
    Story story = Story.ready();
    story.sent(new Tx(Messages.mac(story.saleRequest(1200).sent(), "wrong")));
    fails(check, story, "is signed wrongly");
  }

  @Test
  void does_not_blame_the_terminal_for_keys_that_the_host_forgot_or_never_gave() {
    Story forgotten = Story.ready();
    forgotten.forgets();
    passes(
        check, forgotten.sent(new Tx(Messages.mac(forgotten.saleRequest(1200).sent(), "wrong"))));
    Story older = new Story();
    passes(check, older.sent(new Tx(Messages.mac(older.saleRequest(1200).sent(), "wrong"))));
  }

  @Test
  void does_not_blame_the_terminal_for_keys_that_came_too_late() {
    Story story = Story.ready();
    Message late = story.signInAnswer();
    story.hostSends(late).timesOut().delivered(late);
    passes(check, story.sent(new Tx(Messages.mac(story.saleRequest(1200).sent(), "wrong"))));
  }

  @Test
  void finds_a_terminal_that_changes_its_number() {
    Story story = Story.ready();
    story.sent(story.saleRequest(1200).with(41, "10000002"));
    fails(check, story, "changed its terminal number: [10000001, 10000002]");
  }

  @Test
  void finds_a_batch_that_is_not_the_sign_ins() {
    Story story = Story.ready();
    story.sent(story.saleRequest(1200).with(60, "2200000900050"));
    fails(check, story, "is of batch 000009, the sign-in gave 000001");
  }

  @Test
  void finds_a_void_of_another_amount_or_with_other_numbers() {
    voids(4, Messages.amount(1199), "voids 12.00");
    voids(37, "000000000009", "another reference number");
    voids(38, "ZZZZZZ", "another authorisation");
    voids(61, "", "names no original");
  }

  private void voids(int field, String value, String what) {
    Story story = Story.ready();
    Tx sale = story.sale(1200);
    Tx tx = story.voids(sale, story.approves(sale));
    fails(check, story.sent(tx.with(field, value)), what);
  }
}
