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

  /// What the answer says was approved counts.
  Face of(Payment payment, Message answer) {
    Entry entry = entry(payment, answer, parts.time().of(answer));
    parts.store().change(state -> state.approved(entry));
    return shown(Words.ACCEPTED, entry);
  }

  /// Of what needs no decision: the host is to be told of it from the same store on.
  Face ofAdvice(Payment payment, Message advice) {
    Entry entry = entry(payment, advice, parts.time().now());
    parts.store().change(state -> state.kept(entry, advice));
    return shown(Words.KEPT, entry);
  }

  /// @param message the answer, or the advice itself
  private static Entry entry(Payment payment, Message message, String time) {
    return new Entry(
        payment.kind(),
        payment.invoice(),
        message.get(11),
        Long.parseLong(message.get(4)),
        payment.card().pan(),
        payment.card().expiry(),
        payment.card().how().field22(),
        payment.function(),
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
