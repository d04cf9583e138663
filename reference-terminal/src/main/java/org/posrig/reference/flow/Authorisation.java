package org.posrig.reference.flow;

import org.posrig.device.PinPad.PinEntry;
import org.posrig.reference.iso.Message;
import org.posrig.reference.memory.JournalEntry;
import org.posrig.reference.memory.JournalEntry.Kind;
import org.posrig.reference.online.OnlineOutcome;
import org.posrig.reference.screen.Hint;
import org.posrig.reference.screen.NotDone;
import org.posrig.reference.screen.Screen;

/// Pre-authorisation, its void, and its completion by request (terminal-behaviour.md 4.8).
final class Authorisation {
  private final TerminalContext parts;
  private final Journal journal;

  Authorisation(TerminalContext parts) {
    this.parts = parts;
    this.journal = new Journal(parts);
  }

  /// Reserves an amount.
  Result run() {
    Preconditions.mayTransact(parts);
    long cents = new Questions(parts).amount();
    CardData card = parts.cards().read();
    return new CardSession(parts).with(() -> reserve(card, cents));
  }

  private Result reserve(CardData card, long cents) {
    PinEntry pin = parts.pins().ask(card.pan(), parts.memory().now().session().keys().pin(), cents);
    Message request = new Requests(parts).authorisation(card, pin, cents);
    return online(request, answer -> journal.authorisation(card, cents, answer));
  }

  Result voids() {
    Preconditions.mayTransact(parts);
    new Passwords(parts).supervisor();
    return about(Kind.AUTHORISATION_VOID);
  }

  Result completes() {
    Preconditions.mayTransact(parts);
    return about(Kind.COMPLETION);
  }

  private Result about(Kind kind) {
    Authorised original = Authorised.ask(parts);
    long cents = new Questions(parts).amount();
    if (kind == Kind.AUTHORISATION_VOID) whole(original, cents);
    CardData card = parts.cards().read();
    Message request = new Requests(parts).ofAuthorisation(kind, card, original, cents);
    return new CardSession(parts)
        .with(
            () ->
                online(
                    request,
                    answer -> journal.ofAuthorisation(kind, card, original, cents, answer)));
  }

  /// As far as the journal knows, a void is for all that was reserved.
  private void whole(Authorised original, long cents) {
    boolean differs =
        parts
            .memory()
            .now()
            .authorisation(original.code())
            .filter(entry -> entry.cents() != cents)
            .isPresent();
    if (differs) throw new NotDone(Screen.REFUSED, parts.dialogue().say(Hint.BAD_AMOUNT));
  }

  /// What an approval becomes in the journal.
  private interface Entry {
    JournalEntry of(Message answer);
  }

  private Result online(Message request, Entry entry) {
    parts.printing().ready();
    return switch (parts.online().ask(request, org.posrig.reference.online.Kind.PAYMENT)) {
      case OnlineOutcome.Refused refused -> Result.refused(refused);
      case OnlineOutcome.Approved approved -> new Approval(parts).of(entry.of(approved.answer()));
    };
  }
}
