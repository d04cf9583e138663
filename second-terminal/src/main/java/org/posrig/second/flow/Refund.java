package org.posrig.second.flow;

import org.posrig.second.host.Reply;
import org.posrig.second.host.Service;
import org.posrig.second.panel.Face;
import org.posrig.second.panel.GiveUp;
import org.posrig.second.panel.Words;
import org.posrig.second.store.Kind;

/// Gives money back for a purchase of another batch. The host knows it by its reference number and
/// its date.
final class Refund {
  private final Parts parts;

  Refund(Parts parts) {
    this.parts = parts;
  }

  Face run() {
    Gate.batchIsOpen(parts);
    Gate.manager(parts);
    String reference = digits(Words.REFERENCE, 12);
    String date = digits(Words.DATE, 4);
    long cents = Gate.amount(parts, Words.REFUND_AMOUNT);
    return parts.cards().use(card -> ask(card, reference, date, cents));
  }

  private String digits(Words words, int count) {
    String digits = parts.panel().number(words, count);
    if (digits.length() != count) throw new GiveUp(Words.CANNOT, count + " DIGITS");
    return digits;
  }

  private Face ask(Card card, String reference, String date, long cents) {
    Account account = Account.asked(parts.panel());
    parts.printing().needsPaper();
    var request = new Requests(parts).refund(card, account, reference, date, cents);
    Reply reply = parts.acquirer().ask(request, Service.PAYMENT);
    return reply.approves()
        ? new Approval(parts).of(Kind.REFUND, card, account, reply)
        : Faces.refused(reply.code());
  }
}
