package org.posrig.reference.flow;

import org.posrig.reference.memory.JournalEntry;
import org.posrig.reference.screen.Screen;

/// A completion that the host is only informed of: stored and printed now, sent with the next
/// transaction that goes online, or before the settlement (terminal-behaviour.md 4.9).
final class StoredCompletion {
  private final TerminalContext parts;

  StoredCompletion(TerminalContext parts) {
    this.parts = parts;
  }

  Result run() {
    Preconditions.mayTransact(parts);
    Authorised original = Authorised.ask(parts);
    long cents = new Questions(parts).amount();
    CardData card = parts.cards().read();
    return new CardSession(parts).with(() -> store(card, original, cents));
  }

  private Result store(CardData card, Authorised original, long cents) {
    parts.printing().ready();
    String stan = parts.online().nextStan();
    JournalEntry advice = new Journal(parts).advice(card, original, cents, stan);
    parts.memory().change(image -> image.kept(advice));
    return new Approval(parts).shown(advice, Screen.STORED);
  }
}
