package org.posrig.second.flow;

import org.posrig.second.host.Reply;
import org.posrig.second.host.Service;
import org.posrig.second.iso.Message;
import org.posrig.second.panel.Face;
import org.posrig.second.panel.Words;
import org.posrig.second.store.Kind;

/// A purchase or a pre-authorisation: amount, card, account, PIN, host, slips.
final class Purchase {
  private static final String WRONG_PIN = "55";
  private final Parts parts;
  private final Kind kind;

  Purchase(Parts parts, Kind kind) {
    this.parts = parts;
    this.kind = kind;
  }

  Face run() {
    Gate.batchIsOpen(parts);
    long cents =
        Gate.amount(parts, kind == Kind.AUTHORISATION ? Words.RESERVED_AMOUNT : Words.AMOUNT);
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
    Message request = new Requests(parts).payment(kind, card, account, pinBlock, cents);
    return parts.acquirer().ask(request, Service.PAYMENT, key);
  }

  private Face approved(Card card, Account account, Reply reply) {
    String invoice = parts.now().counters().nextInvoiceDigits();
    return new Approval(parts).of(kind, card, account, invoice, reply.answer());
  }
}
