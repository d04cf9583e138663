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
    return parts.cards().use(card -> pay(payment(card, cents)));
  }

  private Payment payment(Card card, long cents) {
    Account account = Account.asked(parts.panel());
    return new Payment(kind, card, account, parts.takeInvoice(), cents);
  }

  private Face pay(Payment payment) {
    for (int attempt = 1; ; attempt++) {
      Reply reply = ask(payment);
      if (reply.approves()) return new Approval(parts).of(payment, reply.answer());
      boolean again = reply.code().is(WRONG_PIN) && attempt < parts.settings().habits().pinTries();
      if (!again) return Faces.refused(reply.code());
    }
  }

  private Reply ask(Payment payment) {
    int key = parts.acquirer().takeKey();
    boolean free = payment.cents() <= parts.settings().habits().noPinLimitCents();
    String pinBlock = free ? "" : parts.pins().take(payment.card(), key, payment.cents());
    parts.printing().needsPaper();
    Message request = new Requests(parts).payment(payment, pinBlock);
    return parts.acquirer().ask(request, Service.PAYMENT, key);
  }
}
