package org.posrig.people;

import org.posrig.meaning.ScreenMeaning;

/// The screens at which a terminal waits for somebody's hand; at all others that are not ready it
/// works. The PIN is no such screen: that the pad asks is an event of its own. Neither is a card to
/// be taken: whoever waits takes it when it comes out.
final class InputPrompts {
  private InputPrompts() {}

  static boolean waitsForAHand(ScreenMeaning meaning) {
    return meaning.expects() != ScreenMeaning.Expects.NOBODY
        && meaning != ScreenMeaning.PIN
        && meaning != ScreenMeaning.TAKE_CARD;
  }
}
