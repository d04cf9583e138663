package org.posrig.second.flow;

import org.posrig.second.host.Reply;
import org.posrig.second.host.Service;
import org.posrig.second.iso.Message;
import org.posrig.second.panel.Face;
import org.posrig.second.panel.GiveUp;
import org.posrig.second.panel.Money;
import org.posrig.second.panel.Words;
import org.posrig.second.store.Entry;
import org.posrig.second.store.Entry.Kind;

/// A purchase: amount, card, account, PIN, host, slips.
final class Purchase {
  private static final long MOST_CENTS = 999_999_999;
  private static final String WRONG_PIN = "55";
  private final Parts parts;

  Purchase(Parts parts) {
    this.parts = parts;
  }

  Face run() {
    Gate.batchIsOpen(parts);
    long cents = parts.panel().amount(Words.AMOUNT);
    if (cents == 0 || cents > MOST_CENTS) throw new GiveUp(Words.CANNOT, "NO SUCH AMOUNT");
    parts.panel().confirm(Words.AMOUNT_RIGHT, Money.of(cents));
    return parts.cards().use(card -> pay(card, Account.asked(parts.panel()), cents));
  }

  private Face pay(Card card, Account account, long cents) {
    for (int attempt = 1; ; attempt++) {
      Reply reply = ask(card, account, cents);
      if (reply.approves()) return approved(card, account, reply);
      boolean again = reply.code().is(WRONG_PIN) && attempt < parts.settings().habits().pinTries();
      if (!again) return Faces.refused(reply.code());
    }
  }

  private Reply ask(Card card, Account account, long cents) {
    int key = parts.acquirer().takeKey();
    boolean free = cents <= parts.settings().habits().noPinLimitCents();
    String pinBlock = free ? "" : parts.pins().take(card, key, cents);
    parts.printing().needsPaper();
    Message request = new Requests(parts).purchase(card, account, pinBlock, cents);
    return parts.acquirer().ask(request, Service.PAYMENT, key);
  }

  private Face approved(Card card, Account account, Reply reply) {
    Message answer = reply.answer();
    long cents = Long.parseLong(answer.get(4));
    Entry entry =
        new Entry(
            Kind.PURCHASE,
            parts.now().counters().nextInvoiceDigits(),
            answer.get(11),
            cents,
            card.pan(),
            card.expiry(),
            card.how().field22(),
            account.function("00"),
            answer.get(37).strip(),
            answer.get(38).strip(),
            parts.time().of(answer),
            false);
    parts.store().change(state -> state.approved(entry));
    parts.panel().show(Words.ACCEPTED, Money.of(cents));
    parts.cards().giveBack();
    parts.printing().finish();
    return Face.of(Words.ACCEPTED, Money.of(cents));
  }
}
