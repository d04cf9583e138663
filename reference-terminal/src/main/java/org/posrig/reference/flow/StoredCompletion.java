package org.posrig.reference.flow;

import static org.posrig.reference.defect.SeededDefect.REVERSAL_LOST_BY_STORING;
import static org.posrig.reference.defect.SeededDefect.STORED_WITHOUT_SLIP;

import org.posrig.reference.memory.Image;
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
    parts.memory().change(image -> stored(image, advice));
    return new Approval(parts).shown(advice, Screen.STORED);
  }

  private Image stored(Image image, JournalEntry advice) {
    if (parts.flaws().has(REVERSAL_LOST_BY_STORING)) return image.approved(advice);
    Image kept = image.kept(advice);
    return parts.flaws().has(STORED_WITHOUT_SLIP) ? kept.withPrinting(0) : kept;
  }
}
