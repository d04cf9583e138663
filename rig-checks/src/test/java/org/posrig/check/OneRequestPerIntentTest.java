package org.posrig.check;

import static org.posrig.check.Judged.fails;
import static org.posrig.check.Judged.isIdle;
import static org.posrig.check.Judged.passes;

import org.junit.jupiter.api.Test;
import org.posrig.check.rule.OneRequestPerIntent;
import org.posrig.history.Event;
import org.posrig.verdict.Check;

final class OneRequestPerIntentTest {
  private final Check check = new OneRequestPerIntent();

  @Test
  void passes_sales_that_were_asked_for() {
    passes(check, Tales.sale());
    passes(check, Tales.voided());
  }

  @Test
  void is_idle_without_a_sale_or_when_nobody_was_seen() {
    isIdle(check, Story.ready().closes());
    Story unseen = new Story();
    unseen.approves(unseen.send(unseen.saleRequest(1200)));
    isIdle(check, unseen);
  }

  @Test
  void finds_a_sale_that_the_terminal_repeats_by_itself() {
    Story story = Story.ready();
    story.books(story.sale(1200)).timesOut();
    story.send(story.saleRequest(1200));
    fails(check, story, "sale #000003, 12.00 was sent although nobody had asked for it");
  }

  @Test
  void lets_a_new_pin_be_a_new_request() {
    Story story = Story.ready();
    story.answered(story.answer(story.sale(1200), "55")).saw("pin", new Event.PinTyped(6));
    story.send(story.saleRequest(1200));
    passes(check, story);
  }
}
