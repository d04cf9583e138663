package org.posrig.check;

import static org.posrig.check.Judged.fails;
import static org.posrig.check.Judged.isIdle;
import static org.posrig.check.Judged.passes;

import org.junit.jupiter.api.Test;
import org.posrig.history.Event.Message;

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
    isIdle(check, Story.ready().closes());
  }

  @Test
  void finds_a_request_for_another_amount_than_was_keyed() {
    Story story = Story.ready().keyed(1200);
    story.send(story.saleRequest(12000));
    fails(check, story, "the display asked for [12.00], the request is for 120.00");
  }

  @Test
  void finds_an_approval_that_shows_another_amount() {
    Story story = Story.ready();
    Tx tx = story.sale(1200);
    Message answer = Messages.with(story.answer(tx, "10"), 4, Messages.amount(800));
    story.answered(answer).screen("approved", "RMB 12.00");
    fails(check, story, "shows [12.00], the host approved 8.00");
  }

  @Test
  void finds_a_refusal_that_shows_another_code() {
    Story story = Story.ready();
    Tx tx = story.sale(1200);
    story.answered(story.answer(tx, "51")).screen("declined", "[05] DO NOT HONOUR");
    fails(check, story, "shows the code [05]");
  }

  @Test
  void reads_no_amount_out_of_a_grouped_number() {
    Story story = Story.ready();
    story.key("F1").screen("amount", "RMB 1,200.00").presents().send(story.saleRequest(120_000));
    isIdle(check, story);
  }
}
