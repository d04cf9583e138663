package org.posrig.check;

import static org.posrig.check.Judged.fails;
import static org.posrig.check.Judged.isIdle;
import static org.posrig.check.Judged.passes;

import org.junit.jupiter.api.Test;
import org.posrig.check.rule.CardComesBack;
import org.posrig.fault.DeviceFault;
import org.posrig.fault.LinkFault;
import org.posrig.history.Event;
import org.posrig.verdict.Check;

final class CardComesBackTest {
  private static final String KEPT = "the terminal is ready again and still holds the card";
  private final Check check = new CardComesBack();

  @Test
  void passes_a_terminal_that_gives_the_card_back() {
    Story story = Story.ready().presents();
    passes(check, returned(story).idle());
    passes(check, returned(story).idle().presents().saw("card", new Event.CardTaken()).idle());
  }

  @Test
  void is_idle_where_nobody_can_see_a_card_come_out() {
    isIdle(check, Story.ready().presents().idle());
    isIdle(check, Story.ready().idle());
  }

  @Test
  void finds_a_card_that_stays_in() {
    Story story = returned(Story.ready().presents()).idle();
    fails(check, story.presents().screen("processing").screen("cancelled").idle(), KEPT);
  }

  @Test
  void waits_for_the_card_until_the_terminal_is_ready() {
    Story story = returned(Story.ready().presents()).idle();
    passes(check, story.presents().screen("processing").screen("approved"));
  }

  @Test
  void a_lost_supply_and_a_broken_reader_excuse_the_terminal() {
    Story story = returned(Story.ready().presents()).idle();
    passes(check, story.presents().powerOff().powerOn().idle());
    passes(check, story.presents().fired(new DeviceFault.CardJam()).idle());
    passes(check, story.presents().screen("reader-fault").idle());
  }

  @Test
  void a_fault_elsewhere_does_not_excuse_it() {
    Story story = returned(Story.ready().presents()).idle();
    fails(check, story.presents().fired(new LinkFault.Lose()).idle(), KEPT);
  }

  @Test
  void a_card_that_the_host_wants_kept_may_stay() {
    Story story = returned(Story.ready().presents()).idle();
    passes(check, story.presents().screen("keep-card").idle());
  }

  private static Story returned(Story story) {
    return story.saw("card", new Event.CardReturned());
  }
}
