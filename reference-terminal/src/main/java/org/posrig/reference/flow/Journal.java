package org.posrig.reference.flow;

import org.posrig.card.Pan;
import org.posrig.reference.iso.Message;
import org.posrig.reference.memory.JournalEntry;
import org.posrig.reference.memory.JournalEntry.Kind;
import org.posrig.reference.memory.JournalEntry.Told;
import org.posrig.text.Formats;

/// Makes journal entries of what the host has answered.
final class Journal {
  private final TerminalContext parts;

  Journal(TerminalContext parts) {
    this.parts = parts;
  }

  JournalEntry sale(CardData card, long cents, Message answer) {
    return entry(Kind.SALE, card.pan(), card.letter(), cents, answer, About.NOTHING);
  }

  /// @param way the void's own: its original's card number is taken from the journal, or the card
  ///     is there
  JournalEntry voidOf(Kind kind, JournalEntry original, String way, Message answer) {
    About about = new About(original.voucher(), "");
    return entry(kind, original.pan(), way, original.cents(), answer, about);
  }

  JournalEntry refund(CardData card, Refund.Original original, long cents, Message answer) {
    About about = new About(original.reference(), original.date());
    return entry(Kind.REFUND, card.pan(), card.letter(), cents, answer, about);
  }

  JournalEntry authorisation(CardData card, long cents, Message answer) {
    return entry(Kind.AUTHORISATION, card.pan(), card.letter(), cents, answer, About.NOTHING);
  }

  /// A void or a completion of a pre-authorisation.
  JournalEntry ofAuthorisation(
      Kind kind, CardData card, Authorised original, long cents, Message answer) {
    About about = new About(original.voucher(), original.date());
    return entry(kind, card.pan(), card.letter(), cents, answer, about);
  }

  /// A completion that the host will be told of later.
  JournalEntry advice(CardData card, Authorised original, long cents, String stan) {
    return new JournalEntry(
        Kind.COMPLETION_ADVICE,
        stan,
        batch(),
        cents,
        card.pan(),
        card.letter(),
        original.code(),
        "",
        parts.time().now(),
        parts.memory().now().session().operator(),
        original.voucher(),
        original.date(),
        "",
        false,
        Told.WAITS);
  }

  /// What a defective terminal prints for a sale that the host has refused.
  JournalEntry declinedSale(CardData card, long cents) {
    String stan = Formats.padded(parts.memory().now().stan(), 6);
    return sale(card, cents, parts.online().blank("0210").with(11, stan));
  }

  /// What an entry is about.
  private record About(String original, String date) {
    static final About NOTHING = new About("", "");
  }

  private JournalEntry entry(
      Kind kind, Pan pan, String way, long cents, Message answer, About about) {
    return new JournalEntry(
        kind,
        answer.text(11),
        batch(),
        cents,
        pan,
        way,
        answer.text(38).strip(),
        answer.text(37),
        parts.time().of(answer),
        parts.memory().now().session().operator(),
        about.original(),
        about.date(),
        parties(answer),
        false,
        Told.BY_REQUEST);
  }

  private String batch() {
    return parts.memory().now().session().batch();
  }

  // F44: issuer and acquirer, eleven characters each, padded with blanks.
  private static String parties(Message answer) {
    return answer.text(44).strip().replaceAll("\\s+", " ");
  }
}
