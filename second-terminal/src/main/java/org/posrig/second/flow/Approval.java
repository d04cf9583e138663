package org.posrig.second.flow;

import org.posrig.second.host.Reply;
import org.posrig.second.iso.Message;
import org.posrig.second.panel.Face;
import org.posrig.second.panel.Money;
import org.posrig.second.panel.Words;
import org.posrig.second.store.Entry;
import org.posrig.second.store.Entry.Kind;

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

  /// Of a void: the purchase is marked in the same store.
  Face ofVoid(Entry purchase, Message answer) {
    Entry entry =
        new Entry(
            Kind.VOID,
            purchase.invoice(),
            answer.get(11),
            purchase.cents(),
            purchase.pan(),
            purchase.expiry(),
            purchase.entry(),
            purchase.function(),
            answer.get(37).strip(),
            answer.get(38).strip(),
            parts.time().of(answer),
            false);
    parts.store().change(state -> state.voided(purchase.invoice()).approved(entry));
    return shown(entry);
  }

  private Face shown(Entry entry) {
    String amount = Money.of(entry.signed());
    parts.panel().show(Words.ACCEPTED, amount);
    parts.cards().giveBack();
    parts.printing().finish();
    return Face.of(Words.ACCEPTED, amount);
  }
}
