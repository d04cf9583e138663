package org.posrig.check;

import static org.posrig.check.Judged.fails;
import static org.posrig.check.Judged.passes;

import org.junit.jupiter.api.Test;
import org.posrig.history.Event;
import org.posrig.verdict.Check;

final class EntryModeTest {
  private static final String NO_FALLBACK = "2200000100050";
  private static final String FALLBACK = "2200000100052";
  private final Check check = new RequestsAreRight();

  private static Story hand(Story story, String card, String how) {
    return story.saw("card", new Event.CardPresented(card, Messages.CARD, how));
  }

  private static Story asks(Story story, String entry, String f60) {
    return story.sent(story.saleRequest(1200).with(22, entry).with(60, f60));
  }

  /// A chip that is mute, and what is done about it.
  private static Story mute(String second) {
    Story story = hand(Story.ready().screen("card"), "debit card", "insert").screen("insert-chip");
    return hand(story, second, "insert");
  }

  @Test
  void passes_a_chip_a_stripe_and_a_fallback_that_are_told() {
    passes(check, asks(hand(Story.ready(), "debit card", "insert"), "051", NO_FALLBACK));
    passes(check, asks(hand(Story.ready(), "stripe card", "swipe"), "021", NO_FALLBACK));
    passes(check, asks(hand(Story.ready(), "stripe card", "insert"), "021", NO_FALLBACK));
    passes(check, asks(mute("debit card"), "021", FALLBACK));
    passes(check, asks(mute("debit card"), "051", NO_FALLBACK));
  }

  @Test
  void finds_a_chip_that_was_never_in() {
    fails(
        check,
        asks(hand(Story.ready(), "debit card", "swipe"), "051", NO_FALLBACK),
        "tells a chip in F22, the card was only swiped");
  }

  @Test
  void finds_a_fallback_that_is_not_told() {
    fails(check, asks(mute("debit card"), "021", NO_FALLBACK), "does not tell its fallback");
    fails(check, asks(mute("debit card"), "021", "22000001000"), "does not tell its fallback");
  }

  @Test
  void finds_a_fallback_that_was_none() {
    String none = "tells a fallback in F60.5 that was none";
    fails(check, asks(hand(Story.ready(), "stripe card", "swipe"), "021", FALLBACK), none);
    fails(check, asks(hand(Story.ready(), "debit card", "insert"), "051", FALLBACK), none);
    fails(check, asks(mute("debit card"), "051", FALLBACK), none);
  }

  @Test
  void another_card_may_have_no_chip() {
    passes(check, asks(mute("stripe card"), "021", NO_FALLBACK));
  }

  @Test
  void what_was_asked_of_the_shopper_before_is_another_matter() {
    Story story = mute("debit card").idle();
    passes(check, asks(hand(story, "debit card", "swipe"), "021", NO_FALLBACK));
  }

  @Test
  void nobody_saw_a_hand() {
    passes(check, asks(Story.ready(), "021", FALLBACK));
  }
}
