package org.posrig.check;

import static org.posrig.check.Judged.fails;
import static org.posrig.check.Judged.isIdle;
import static org.posrig.check.Judged.passes;

import org.junit.jupiter.api.Test;
import org.posrig.check.rule.ScreenAgrees;
import org.posrig.history.Event;
import org.posrig.history.Event.Message;
import org.posrig.meaning.Authenticity;
import org.posrig.verdict.Check;

final class ScreenAgreesTest {
  private final Check check = new ScreenAgrees();

  @Test
  void passes_displays_that_tell_what_was_said() {
    passes(check, Tales.sale());
    Story story = Story.ready();
    story.refuses(story.sale(1200), "51");
    passes(check, story);
  }

  @Test
  void is_idle_without_an_amount() {
    isIdle(check, Story.ready().settles());
  }

  @Test
  void finds_a_request_for_another_amount_than_was_keyed() {
    Story story = Story.ready().keyed(1200);
    story.send(story.saleRequest(12000));
    fails(check, story, "the display asked for 12.00, the request is for 120.00");
  }

  @Test
  void finds_a_request_for_another_amount_than_the_PIN_pad_told() {
    Story story = Story.ready();
    story.saw("pin", new Event.PinAsked(1200)).send(story.saleRequest(12000));
    fails(check, story, "the PIN pad asked for 12.00, the request is for 120.00");
  }

  @Test
  void leaves_alone_a_PIN_pad_that_told_no_amount_or_asked_before_another_sale() {
    Story story = Story.ready();
    story.saw("pin", new Event.PinAsked(0)).send(story.saleRequest(12000));
    isIdle(check, story);
    Story other = Story.ready();
    other.saw("pin", new Event.PinAsked(1200)).idle().send(other.saleRequest(500));
    isIdle(check, other);
    Story again = Story.ready();
    again.saw("pin", new Event.PinAsked(1200)).saw("pin", new Event.PinAbandoned());
    again.saw("pin", new Event.PinAsked(500)).send(again.saleRequest(500));
    passes(check, again);
    Story rest = Story.ready();
    rest.saw("pin", new Event.PinAsked(1200)).send(rest.saleRequest(1200));
    rest.send(rest.saleRequest(400));
    passes(check, rest);
  }

  @Test
  void finds_an_approval_that_shows_another_amount() {
    Story story = Story.ready();
    Tx tx = story.sale(1200);
    Message answer = Messages.with(story.answer(tx, "10"), 4, Messages.amount(800));
    story.answered(answer).screen("approved", "RMB 12.00");
    fails(check, story, "the host approved 8.00, the display shows 12.00");
  }

  @Test
  void finds_a_refusal_that_shows_another_code() {
    Story story = Story.ready();
    Tx tx = story.sale(1200);
    story.answered(story.answer(tx, "51")).screen("declined", "[05] DO NOT HONOUR");
    fails(check, story, "the display shows 05");
  }

  @Test
  void reads_no_amount_out_of_a_grouped_number() {
    Story story = Story.ready();
    story.key("F1").screen("amount", "RMB 1,200.00").presents().send(story.saleRequest(120_000));
    isIdle(check, story);
  }

  @Test
  void finds_a_request_for_another_amount_than_was_typed_though_the_display_agrees() {
    Story story = Story.ready().key("F1").screen("amount", "RMB 0.00");
    story.key("DIGIT_1").key("DIGIT_2").key("DIGIT_0").key("DIGIT_0");
    story.screen("amount", "RMB 2.00").key("ENTER").screen("card", "RMB 2.00").presents();
    story.send(story.saleRequest(200));
    fails(check, story, "12.00 was typed, the request is for 2.00");
  }

  @Test
  void leaves_alone_what_was_typed_with_other_keys_or_before_the_terminal_asked() {
    Story corrected = Story.ready().key("F1").screen("amount").key("DIGIT_1").key("CLEAR");
    corrected.key("DIGIT_2").key("ENTER").send(corrected.saleRequest(2));
    isIdle(check, corrected);
    Story early = Story.ready().key("F1").key("DIGIT_1").screen("amount").key("DIGIT_2");
    early.key("ENTER").send(early.saleRequest(12));
    isIdle(check, early);
  }

  @Test
  void finds_a_balance_that_the_host_did_not_tell() {
    Story story = Story.ready();
    story.answered(story.answer(story.balanceInquiry(), "00")).screen("balance", "RMB 49.90");
    fails(check, story, "the host answered 499.00, the display shows 49.90");
  }

  @Test
  void finds_a_balance_on_an_answer_with_a_wrong_MAC() {
    Story story = Story.ready();
    Message answer = Messages.mac(story.answer(story.balanceInquiry(), "00"), Authenticity.INVALID);
    story.delivered(answer).screen("balance", Messages.BALANCE_SHOWN).pass(5).idle();
    fails(check, story, "shows a balance without an answer that may be believed");
  }
}
