package org.posrig.second.flow;

import org.posrig.second.defect.Flaw;
import org.posrig.second.host.Reply;
import org.posrig.second.host.Service;
import org.posrig.second.iso.Message;
import org.posrig.second.panel.Face;
import org.posrig.second.panel.GiveUp;
import org.posrig.second.panel.Money;
import org.posrig.second.panel.Words;
import org.posrig.second.store.Entry;
import org.posrig.second.store.Kind;

/// What is about a record of the journal, found by its invoice and done once: a void takes it back
/// as a whole, a completion charges what was reserved.
final class FollowUp {
  private final Parts parts;
  private final Kind kind;

  FollowUp(Parts parts, Kind kind) {
    this.parts = parts;
    this.kind = kind;
  }

  Face run() {
    Gate.batchIsOpen(parts);
    Gate.manager(parts);
    Entry original = original(parts.panel().number(Words.INVOICE, 6));
    long cents = cents(original);
    if (kind == Kind.VOID && parts.settings().habits().voidCard())
      return parts.cards().use(card -> withCard(original, card));
    Message request = new Requests(parts).followUp(kind, original, cents);
    return kind == Kind.COMPLETION_ADVICE
        ? advise(original, request)
        : ask(original, request, parts.acquirer().takeKey());
  }

  private Entry original(String typed) {
    String invoice = "0".repeat(6 - typed.length()) + typed;
    Entry found =
        parts
            .now()
            .followedBy(kind, invoice)
            .orElseThrow(() -> new GiveUp(Words.CANNOT, "NO SUCH INVOICE"));
    if (found.voided() && !parts.flaws().has(Flaw.VOIDS_AGAIN))
      throw new GiveUp(Words.CANNOT, "DONE ALREADY");
    return found;
  }

  private long cents(Entry original) {
    if (kind.completes()) return Gate.amount(parts, Words.COMPLETED_AMOUNT);
    Words question = kind == Kind.AUTHORISATION_VOID ? Words.RELEASE_RIGHT : Words.VOID_RIGHT;
    parts.panel().confirm(question, Money.of(original.cents()));
    return original.cents();
  }

  private Face withCard(Entry original, Card card) {
    if (!card.pan().equals(original.pan())) throw new GiveUp(Words.CANNOT, "ANOTHER CARD");
    int key = parts.acquirer().takeKey();
    String pinBlock = parts.pins().take(card, key, original.cents());
    Message request = new Requests(parts).followUp(kind, original, original.cents());
    return ask(original, Requests.withCard(request, card, pinBlock), key);
  }

  private Face ask(Entry original, Message request, int key) {
    parts.printing().needsPaper();
    Reply reply = parts.acquirer().ask(request, Service.PAYMENT, key);
    return reply.approves()
        ? new Approval(parts).ofFollowUp(kind, original, reply.answer())
        : Faces.refused(reply.code());
  }

  /// The host is only told: what is charged is charged when it is stored.
  private Face advise(Entry original, Message request) {
    parts.printing().needsPaper();
    parts.acquirer().beReady();
    Message advice = parts.acquirer().numbered(request);
    Approval approval = new Approval(parts);
    Entry entry = approval.store(kind, original, advice);
    parts.acquirer().tell();
    return approval.shown(entry);
  }
}
