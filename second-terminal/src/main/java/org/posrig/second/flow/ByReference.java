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

  /// The numbers of the original as they were typed.
  ///
  /// @param invoice six digits; empty where the record has one of its own
  /// @param date `MMDD`
  record Original(String invoice, String reference, String date) {}

  Face run() {
    Gate.batchIsOpen(parts);
    Gate.manager(parts);
    Original original =
        new Original(
            kind.isVoid() ? digits(Words.INVOICE, 6) : "",
            digits(Words.REFERENCE, 12),
            digits(Words.DATE, 4));
    long cents = Gate.amount(parts, words());
    return parts.cards().use(card -> with(card, original, cents));
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

  private Face with(Card card, Original original, long cents) {
    Account account = Account.asked(parts.panel());
    parts.printing().needsPaper();
    Message request = new Requests(parts).about(kind, card, account, original, cents);
    return kind == Kind.COMPLETION_ADVICE
        ? keep(card, account, request)
        : ask(card, account, request);
  }

  private Face ask(Card card, Account account, Message request) {
    Reply reply = parts.acquirer().ask(request, Service.PAYMENT);
    return reply.approves()
        ? new Approval(parts).of(kind, card, account, request.get(62), reply.answer())
        : Faces.refused(reply.code());
  }

  /// The host is only told, before the next request: what is charged is charged when it is stored.
  private Face keep(Card card, Account account, Message request) {
    Message advice = parts.acquirer().numbered(request);
    return new Approval(parts).ofAdvice(card, account, advice);
  }
}
