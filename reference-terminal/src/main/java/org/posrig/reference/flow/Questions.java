package org.posrig.reference.flow;

import org.posrig.reference.screen.Hint;
import org.posrig.reference.screen.NotDone;
import org.posrig.reference.screen.Screen;

/// What the operator must say of a transaction and of the one that it is about.
final class Questions {
  private static final long MOST_CENTS = 999_999_999;
  private final TerminalContext parts;

  Questions(TerminalContext parts) {
    this.parts = parts;
  }

  /// A number of exactly so many digits; fewer are filled up with zeros before them.
  String digits(Screen prompt, int length) {
    String typed = parts.dialogue().number(prompt, length);
    return "0".repeat(length - typed.length()) + typed;
  }

  /// @throws NotDone when the amount is nothing, or more than this terminal takes
  long amount() {
    long cents = parts.dialogue().amount();
    if (cents == 0 || cents > MOST_CENTS)
      throw new NotDone(Screen.REFUSED, parts.dialogue().say(Hint.BAD_AMOUNT));
    return cents;
  }
}
