package org.posrig.reference.flow;

import java.util.Locale;
import org.posrig.reference.iso.Message;
import org.posrig.reference.memory.JournalEntry;
import org.posrig.reference.memory.JournalEntry.Kind;

/// Makes journal entries of what the host has answered.
final class Journal {
  private final TerminalContext parts;

  Journal(TerminalContext parts) {
    this.parts = parts;
  }

  JournalEntry sale(CardData card, long cents, Message answer) {
    return new JournalEntry(
        Kind.SALE,
        answer.text(11),
        batch(),
        cents,
        card.pan(),
        card.letter(),
        answer.text(38).strip(),
        answer.text(37),
        parts.time().of(answer),
        parts.memory().now().session().operator(),
        "",
        "",
        parties(answer),
        false);
  }

  /// @param way the void's own: its original's card number is taken from the journal, or the card
  ///     is there
  JournalEntry voidOf(JournalEntry sale, String way, Message answer) {
    return new JournalEntry(
        Kind.VOID,
        answer.text(11),
        batch(),
        sale.cents(),
        sale.pan(),
        way,
        answer.text(38).strip(),
        answer.text(37),
        parts.time().of(answer),
        parts.memory().now().session().operator(),
        sale.voucher(),
        "",
        parties(answer),
        false);
  }

  JournalEntry refund(CardData card, Refund.Original original, long cents, Message answer) {
    return new JournalEntry(
        Kind.REFUND,
        answer.text(11),
        batch(),
        cents,
        card.pan(),
        card.letter(),
        answer.text(38).strip(),
        answer.text(37),
        parts.time().of(answer),
        parts.memory().now().session().operator(),
        original.reference(),
        original.date(),
        parties(answer),
        false);
  }

  /// What a defective terminal prints for a sale that the host has refused.
  JournalEntry declinedSale(CardData card, long cents) {
    String stan = String.format(Locale.ROOT, "%06d", parts.memory().now().stan());
    return sale(card, cents, parts.online().blank("0210").with(11, stan));
  }

  private String batch() {
    return parts.memory().now().session().batch();
  }

  // F44: issuer and acquirer, eleven characters each, padded with blanks.
  private static String parties(Message answer) {
    return answer.text(44).strip().replaceAll("\\s+", " ");
  }
}
