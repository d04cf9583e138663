package org.posrig.reference.flow;

import java.util.function.Supplier;
import org.posrig.reference.screen.NotDone;

/// The time in which a card is inside: it is given back however the transaction ends.
final class CardSession {
  private final TerminalContext parts;

  CardSession(TerminalContext parts) {
    this.parts = parts;
  }

  Result with(Supplier<Result> transaction) {
    try {
      Result result = transaction.get();
      parts.cards().release();
      return result;
    } catch (NotDone e) {
      parts.cards().release();
      throw e;
    }
  }
}
