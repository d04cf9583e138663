package org.posrig.reference.flow;

import org.posrig.device.PinPad.PinEntry;
import org.posrig.reference.iso.Message;
import org.posrig.reference.online.Kind;
import org.posrig.reference.online.OnlineOutcome;
import org.posrig.reference.screen.Screen;

/// Gives money back for a sale of a settled batch, whole or in part (terminal-behaviour.md 4.8).
final class Refund {
  private static final int REFERENCE_DIGITS = 12;
  private static final int DATE_DIGITS = 4;
  private final TerminalContext parts;

  Refund(TerminalContext parts) {
    this.parts = parts;
  }

  /// The sale as its slip names it.
  ///
  /// @param reference twelve digits
  /// @param date `MMDD`
  record Original(String reference, String date) {}

  Result run() {
    Preconditions.mayTransact(parts);
    new Passwords(parts).supervisor();
    var ask = new Questions(parts);
    Original original =
        new Original(
            ask.digits(Screen.REFERENCE, REFERENCE_DIGITS),
            ask.digits(Screen.ORIGINAL_DATE, DATE_DIGITS));
    long cents = ask.amount();
    CardData card = parts.cards().read();
    return new CardSession(parts).with(() -> online(card, original, cents));
  }

  private Result online(CardData card, Original original, long cents) {
    parts.printing().ready();
    Requests requests = new Requests(parts);
    Message request =
        requests.withCard(requests.refund(card, original, cents), card, new PinEntry.Bypassed());
    return switch (parts.online().ask(request, Kind.REFUND)) {
      case OnlineOutcome.Refused refused -> Result.refused(refused);
      case OnlineOutcome.Approved approved ->
          new Approval(parts)
              .of(new Journal(parts).refund(card, original, cents, approved.answer()));
    };
  }
}
