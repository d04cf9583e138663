package org.posrig.check;

import static org.posrig.check.Judged.fails;
import static org.posrig.check.Judged.passes;

import org.junit.jupiter.api.Test;
import org.posrig.check.rule.RequestsAreRight;
import org.posrig.history.Event;
import org.posrig.history.Event.Manner;
import org.posrig.verdict.Check;

final class CardEntryTest {
  private static final String NO_FALLBACK = "2200000100050";
  private static final String FALLBACK = "2200000100052";
  private final Check check = new RequestsAreRight();

  private static Story hand(Story story, String card, Manner how) {
    return story.saw("card", new Event.CardPresented(card, Messages.CARD, how));
  }

  private static Story asks(Story story, String entry, String f60) {
    return story.sent(story.saleRequest(1200).with(22, entry).with(60, f60));
  }

  /// A chip that is mute, and what is done about it.
  private static Story mute(String second) {
    Story story =
        hand(Story.ready().screen("card"), "debit card", Manner.INSERT).screen("insert-chip");
    return hand(story, second, Manner.INSERT);
  }

  @Test
  void passes_a_chip_a_stripe_and_a_fallback_that_are_told() {
    passes(check, asks(hand(Story.ready(), "debit card", Manner.INSERT), "051", NO_FALLBACK));
    passes(check, asks(hand(Story.ready(), "stripe card", Manner.SWIPE), "021", NO_FALLBACK));
    passes(check, asks(hand(Story.ready(), "stripe card", Manner.INSERT), "021", NO_FALLBACK));
    passes(check, asks(mute("debit card"), "021", FALLBACK));
    passes(check, asks(mute("debit card"), "051", NO_FALLBACK));
  }

  @Test
  void finds_a_chip_that_was_never_in() {
    fails(
        check,
        asks(hand(Story.ready(), "debit card", Manner.SWIPE), "051", NO_FALLBACK),
        "says that the chip was read, but the card was not inserted");
  }

  @Test
  void finds_a_fallback_that_is_not_told() {
    fails(
        check, asks(mute("debit card"), "021", NO_FALLBACK), "does not say that it is a fallback");
    fails(
        check,
        asks(mute("debit card"), "021", "22000001000"),
        "does not say that it is a fallback");
  }

  @Test
  void finds_a_fallback_that_was_none() {
    String none = "says fallback, but no chip had failed";
    fails(check, asks(hand(Story.ready(), "stripe card", Manner.SWIPE), "021", FALLBACK), none);
  }

  @Test
  void another_card_may_have_no_chip() {
    passes(check, asks(mute("stripe card"), "021", NO_FALLBACK));
  }

  @Test
  void what_was_asked_of_the_shopper_before_is_another_matter() {
    Story story = mute("debit card").idle();
    passes(check, asks(hand(story, "debit card", Manner.SWIPE), "021", NO_FALLBACK));
  }

  @Test
  void nobody_saw_a_hand() {
    passes(check, asks(Story.ready(), "021", FALLBACK));
  }
}
