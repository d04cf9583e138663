package org.posrig.reference.flow;

import org.posrig.reference.iso.Garbled;
import org.posrig.reference.iso.PrivateFields;
import org.posrig.reference.online.Kind;
import org.posrig.reference.online.OnlineOutcome;
import org.posrig.reference.screen.Amounts;
import org.posrig.reference.screen.NotDone;
import org.posrig.reference.screen.Screen;

/// Asks the host what is on the card; nothing is printed and nothing reversed.
final class Balance {
  private final TerminalContext parts;

  Balance(TerminalContext parts) {
    this.parts = parts;
  }

  Result run() {
    Preconditions.mayTransact(parts);
    CardData card = parts.cards().read();
    return new CardSession(parts).with(() -> ask(card));
  }

  private Result ask(CardData card) {
    var pin = parts.pins().ask(card.pan(), parts.memory().now().session().keys().pin(), 0);
    return switch (parts.online().ask(new Requests(parts).balance(card, pin), Kind.INQUIRY)) {
      case OnlineOutcome.Refused refused -> Result.refused(refused);
      case OnlineOutcome.Approved approved -> shown(approved.answer().text(54));
    };
  }

  private static Result shown(String field54) {
    try {
      long cents = PrivateFields.balanceCents(field54);
      return dialogue -> dialogue.restOn(Screen.BALANCE, Amounts.rmb(cents));
    } catch (Garbled _) {
      throw new NotDone(Screen.MISMATCH, "F54");
    }
  }
}
