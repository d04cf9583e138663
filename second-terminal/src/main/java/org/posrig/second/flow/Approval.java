package org.posrig.second.flow;

import org.posrig.second.host.Reply;
import org.posrig.second.iso.Message;
import org.posrig.second.panel.Face;
import org.posrig.second.panel.Money;
import org.posrig.second.panel.Words;
import org.posrig.second.store.Entry;
import org.posrig.second.store.Kind;
import org.posrig.second.store.Pending;

/// What happens when the host has approved: stored first, then shown, then printed.
final class Approval {
  private final Parts parts;

  Approval(Parts parts) {
    this.parts = parts;
  }

  /// Of a transaction with a card. What the answer says was approved counts.
  Face of(Kind kind, Card card, Account account, Reply reply) {
    Message answer = reply.answer();
    Entry entry =
        new Entry(
            kind,
            parts.now().counters().nextInvoiceDigits(),
            answer.get(11),
            Long.parseLong(answer.get(4)),
            card.pan(),
            card.expiry(),
            card.how().field22(),
            account.function(kind.digits()),
            answer.get(37).strip(),
            answer.get(38).strip(),
            parts.time().of(answer),
            false);
    parts.store().change(state -> state.approved(entry));
    return shown(entry);
  }

  /// Of what followed a record: that one is marked in the same store.
  Face ofFollowUp(Kind kind, Entry original, Message answer) {
    Entry entry = entry(kind, original, answer, parts.time().of(answer));
    parts.store().change(state -> state.voided(original).approved(entry));
    return shown(entry);
  }

  /// Of what needs no decision: the host is to be told of it from the same store on.
  Entry store(Kind kind, Entry original, Message advice) {
    Entry entry = entry(kind, original, advice, parts.time().now());
    Pending untold = new Pending.Untold(advice);
    parts.store().change(state -> state.voided(original).approved(entry).with(untold));
    return entry;
  }

  /// @param message the answer, or the advice itself
  private Entry entry(Kind kind, Entry original, Message message, String time) {
    return new Entry(
        kind,
        kind.isVoid() ? original.invoice() : parts.now().counters().nextInvoiceDigits(),
        message.get(11),
        kind.completes() ? Long.parseLong(message.get(4)) : original.cents(),
        original.pan(),
        original.expiry(),
        original.entry(),
        kind.digits() + original.function().substring(2),
        message.get(37).strip(),
        message.get(38).strip(),
        time,
        false);
  }

  Face shown(Entry entry) {
    String amount = Money.of(entry.signed());
    parts.panel().show(Words.ACCEPTED, amount);
    parts.cards().giveBack();
    parts.printing().finish();
    return Face.of(Words.ACCEPTED, amount);
  }
}
