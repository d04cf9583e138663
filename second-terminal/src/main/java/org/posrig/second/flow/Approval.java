package org.posrig.second.flow;

import org.posrig.second.iso.Message;
import org.posrig.second.panel.Face;
import org.posrig.second.panel.Money;
import org.posrig.second.panel.Words;
import org.posrig.second.store.Entry;
import org.posrig.second.store.Kind;

/// What happens when the host has approved: stored first, then shown, then printed.
final class Approval {
  private final Parts parts;

  Approval(Parts parts) {
    this.parts = parts;
  }

  /// Of a transaction with a card. What the answer says was approved counts.
  ///
  /// @param invoice of the record
  Face of(Kind kind, Card card, Account account, String invoice, Message answer) {
    Entry entry = entry(kind, card, account, invoice, answer, parts.time().of(answer));
    parts.store().change(state -> state.approved(entry));
    return shown(Words.ACCEPTED, entry);
  }

  /// Of what needs no decision: the host is to be told of it from the same store on.
  Face ofAdvice(Card card, Account account, Message advice) {
    String now = parts.time().now();
    Entry entry = entry(Kind.COMPLETION_ADVICE, card, account, advice.get(62), advice, now);
    parts.store().change(state -> state.kept(entry, advice));
    return shown(Words.KEPT, entry);
  }

  /// @param message the answer, or the advice itself
  private static Entry entry(
      Kind kind, Card card, Account account, String invoice, Message message, String time) {
    return new Entry(
        kind,
        invoice,
        message.get(11),
        Long.parseLong(message.get(4)),
        card.pan(),
        card.expiry(),
        card.how().field22(),
        account.function(kind.digits()),
        message.get(37).strip(),
        message.get(38).strip(),
        time,
        false);
  }

  /// Of the void of a record, which is marked in the same store.
  Face ofVoid(Kind kind, Entry original, Message answer) {
    Entry entry =
        new Entry(
            kind,
            original.invoice(),
            answer.get(11),
            original.cents(),
            original.pan(),
            original.expiry(),
            original.entry(),
            kind.digits() + original.function().substring(2),
            answer.get(37).strip(),
            answer.get(38).strip(),
            parts.time().of(answer),
            false);
    parts.store().change(state -> state.voided(original).approved(entry));
    return shown(Words.ACCEPTED, entry);
  }

  private Face shown(Words words, Entry entry) {
    String amount = Money.of(entry.signed());
    parts.panel().show(words, amount);
    parts.cards().giveBack();
    parts.printing().finish();
    return Face.of(words, amount);
  }
}
