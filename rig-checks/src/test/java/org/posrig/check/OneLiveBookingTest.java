package org.posrig.check;

import static org.posrig.check.Judged.fails;
import static org.posrig.check.Judged.isIdle;
import static org.posrig.check.Judged.isOpen;
import static org.posrig.check.Judged.passes;

import org.junit.jupiter.api.Test;
import org.posrig.check.rule.OneLiveBooking;
import org.posrig.history.Event.Message;
import org.posrig.verdict.Check;

final class OneLiveBookingTest {
  private final Check check = new OneLiveBooking();

  @Test
  void passes_when_what_was_approved_is_booked_once() {
    passes(check, Tales.sale());
    passes(check, Tales.voided());
  }

  @Test
  void is_idle_when_nothing_was_bought() {
    isIdle(check, Story.ready().closes());
  }

  @Test
  void finds_the_card_holder_who_was_charged_without_an_approval() {
    Story story = Story.ready();
    story.books(story.sale(12000)).timesOut();
    fails(
        check,
        story.closes(),
        "charged 120.00 for #000002, but the terminal never showed an approval");
  }

  @Test
  void leaves_the_same_open_when_the_closing_did_not_end() {
    Story story = Story.ready();
    story.books(story.sale(1200)).timesOut().closingBegins();
    isOpen(check, story.endsUnfinished(), "the terminal is silent");
    Story killed = Story.ready();
    killed.books(killed.sale(1200)).timesOut();
    isOpen(check, killed, "the history ends before the closing");
  }

  @Test
  void finds_an_approval_that_was_taken_back() {
    Story story = Story.ready();
    Tx tx = story.sale(1200);
    story.approves(tx);
    story.reverses(tx, "98");
    fails(check, story, "was approved, but its booking was reversed");
  }

  @Test
  void finds_an_approval_without_a_booking() {
    Story story = Story.ready();
    Tx tx = story.sale(1200);
    story.answered(story.answer(tx, "51")).shows(tx, story.answer(tx, "00"));
    fails(check, story, "the host has not booked it");
  }

  @Test
  void finds_a_sale_that_was_sent_and_booked_twice() {
    Story story = Story.ready();
    Tx tx = story.sale(1200);
    story.books(tx).send(tx);
    story.approves(tx);
    fails(check, story, "is booked 2 times");
  }

  @Test
  void blames_the_host_when_one_request_was_booked_twice() {
    Story story = Story.ready();
    Tx tx = story.sale(1200);
    story.books(tx);
    story.approves(tx);
    isOpen(check, story, "the host's own doing");
  }

  @Test
  void finds_a_sale_that_was_voided_twice() {
    Story story = Story.ready();
    Tx sale = story.sale(1200);
    Message answer = story.approves(sale);
    story.approves(story.voids(sale, answer));
    story.approves(story.voids(sale, answer));
    fails(check, story, "was voided twice");
  }

  @Test
  void finds_the_reversal_that_the_host_accepted_without_knowing_its_original() {
    Story story = Story.ready();
    Tx tx = story.sale(1200);
    story.books(tx).timesOut();
    Tx wrong = story.reversal(tx.with(60, "2200000900050"), "98");
    story.answered(story.answer(wrong, "25"));
    fails(check, story.closes(), "charged 12.00");
  }

  @Test
  void cannot_tell_when_nobody_watched_display_and_paper() {
    Story story = new Story();
    Tx tx = story.send(story.saleRequest(1200));
    story.books(tx).answered(story.answer(tx, "00")).ends();
    isOpen(check, story, "neither display nor paper was watched");
  }
}
