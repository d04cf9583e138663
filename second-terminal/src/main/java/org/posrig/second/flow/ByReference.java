package org.posrig.second.flow;

import org.posrig.second.host.Reply;
import org.posrig.second.host.Service;
import org.posrig.second.iso.Message;
import org.posrig.second.panel.Face;
import org.posrig.second.panel.GiveUp;
import org.posrig.second.panel.Words;
import org.posrig.second.store.Kind;

/// What is about a transaction of any batch: a refund, a completion, the release of what was
/// reserved. The host knows the original by its reference number, and decides whether all fits.
final class ByReference {
  private final Parts parts;
  private final Kind kind;

  ByReference(Parts parts, Kind kind) {
    this.parts = parts;
    this.kind = kind;
  }

  Face run() {
    Gate.batchIsOpen(parts);
    Gate.manager(parts);
    String invoice = kind.isVoid() ? digits(Words.INVOICE, 6) : "";
    String reference = digits(Words.REFERENCE, 12);
    String date = digits(Words.DATE, 4);
    long cents = Gate.amount(parts, words());
    return parts.cards().use(card -> send(reference, date, payment(card, invoice, cents)));
  }

  /// A void has the invoice of its original, all else one of its own.
  private Payment payment(Card card, String invoice, long cents) {
    Account account = Account.asked(parts.panel());
    String own = invoice.isEmpty() ? parts.takeInvoice() : invoice;
    return new Payment(kind, card, account, own, cents);
  }

  private String digits(Words words, int count) {
    String digits = parts.panel().number(words, count);
    if (digits.length() != count) throw new GiveUp(Words.CANNOT, count + " DIGITS");
    return digits;
  }

  private Words words() {
    if (kind.isVoid()) return Words.RELEASED_AMOUNT;
    return kind.completes() ? Words.COMPLETED_AMOUNT : Words.REFUND_AMOUNT;
  }

  private Face send(String reference, String date, Payment payment) {
    parts.printing().needsPaper();
    Message request = new Requests(parts).about(reference, date, payment);
    return kind == Kind.COMPLETION_ADVICE ? keep(payment, request) : ask(payment, request);
  }

  private Face ask(Payment payment, Message request) {
    Reply reply = parts.acquirer().ask(request, Service.PAYMENT);
    return reply.approves()
        ? new Approval(parts).of(payment, reply.answer())
        : Faces.refused(reply.code());
  }

  /// The host is only told, before the next request: what is charged is charged when it is stored.
  private Face keep(Payment payment, Message request) {
    return new Approval(parts).ofAdvice(payment, parts.acquirer().numbered(request));
  }
}
