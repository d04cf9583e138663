package org.posrig.check;

import static org.posrig.check.Judged.fails;
import static org.posrig.check.Judged.isIdle;
import static org.posrig.check.Judged.passes;

import org.junit.jupiter.api.Test;
import org.posrig.check.rule.SilentWhenClosed;
import org.posrig.verdict.Check;

final class SilentWhenClosedTest {
  private final Check check = new SilentWhenClosed();

  @Test
  void passes_a_terminal_that_keeps_quiet() {
    passes(
        check,
        Story.ready()
            .screen("locked")
            .key("F1")
            .screen("refused")
            .screen("locked")
            .idle()
            .closes());
    passes(check, Tales.sale());
  }

  @Test
  void is_idle_while_the_terminal_is_open() {
    isIdle(check, new Story().signIn());
  }

  @Test
  void finds_a_sale_of_a_locked_terminal() {
    Story story = Story.ready().screen("locked").screen("password").screen("wrong-password");
    fails(check, story.keyed(1200), "a sale was begun while the terminal was: locked");
    Story sent = Story.ready().screen("locked").screen("password");
    sent.send(sent.saleRequest(1200));
    fails(check, sent, "was sent while the terminal was: locked");
  }

  @Test
  void finds_a_sale_of_a_signed_off_terminal() {
    Story story = Story.ready().screen("signed-off", true).idle();
    story.send(story.saleRequest(1200));
    fails(check, story, "sale #000002, 12.00 was sent while the terminal was: signed off");
  }

  @Test
  void finds_a_sale_with_keys_that_did_not_check() {
    Story story = Story.ready().screen("key-check-failed").idle();
    story.sale(1200);
    fails(check, story, "while the terminal was: signed off");
  }

  @Test
  void finds_a_sale_of_a_full_terminal() {
    Story story = Story.ready().screen("settle-now").idle();
    story.sale(1200);
    fails(check, story, "while the terminal was: settle first");
  }

  @Test
  void finds_a_sale_after_the_host_asked_for_a_sign_in() {
    Story story = Story.ready();
    story.refuses(story.sale(1200), "77");
    story.sale(700);
    fails(check, story, "while the terminal was: signed off");
  }

  @Test
  void finds_a_balance_inquiry_of_a_signed_off_terminal() {
    Story story = Story.ready();
    story.refuses(story.sale(1200), "A0");
    story.balanceInquiry();
    fails(check, story, "balance inquiry #000003 was sent while the terminal was: signed off");
  }

  @Test
  void lets_reversals_and_balance_inquiries_pass() {
    Story story = Story.ready();
    Tx tx = story.sale(1200);
    story
        .timesOut()
        .screen("signed-off", true)
        .reverses(tx, "98")
        .signIn()
        .screen("settle-now")
        .idle();
    story.balanceInquiry();
    passes(check, story);
  }

  @Test
  void opens_with_the_password_the_sign_in_and_the_settlement() {
    Story story = Story.ready().screen("locked").idle().screen("settle-now").settles().signIn();
    story.sale(1200);
    passes(check, story);
  }

  @Test
  void finds_a_settlement_of_a_locked_or_signed_off_terminal() {
    Story locked = Story.ready().screen("locked");
    locked.settlement(locked.totals());
    fails(check, locked, "settlement #000002 was sent while the terminal was: locked");
    Story signedOff = Story.ready().screen("signed-off", true);
    signedOff.settlement(signedOff.totals());
    fails(check, signedOff, "settlement #000002 was sent while the terminal was: signed off");
  }

  @Test
  void passes_the_settlement_of_a_full_terminal() {
    Story story = Story.ready().screen("settle-now").idle();
    passes(check, story.settles());
  }
}
