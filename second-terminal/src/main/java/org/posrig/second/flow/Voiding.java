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

/// Takes a record of the open batch back, found by its invoice, whole and once.
final class Voiding {
  private final Parts parts;
  private final Kind kind;

  Voiding(Parts parts, Kind kind) {
    this.parts = parts;
    this.kind = kind;
  }

  Face run() {
    Gate.batchIsOpen(parts);
    Gate.manager(parts);
    Entry original = original(parts.panel().number(Words.INVOICE, 6));
    parts.panel().confirm(Words.VOID_RIGHT, Money.of(original.cents()));
    return kind == Kind.VOID && parts.settings().habits().voidCard()
        ? parts.cards().use(card -> withCard(original, card))
        : ask(original, new Requests(parts).voidOf(kind, original), parts.acquirer().takeKey());
  }

  private Entry original(String typed) {
    String invoice = "0".repeat(6 - typed.length()) + typed;
    Entry found =
        parts
            .now()
            .takenBackBy(kind, invoice)
            .orElseThrow(() -> new GiveUp(Words.CANNOT, "NO SUCH INVOICE"));
    if (found.voided() && !parts.flaws().has(Flaw.VOIDS_AGAIN))
      throw new GiveUp(Words.CANNOT, "VOIDED ALREADY");
    return found;
  }

  private Face withCard(Entry original, Card card) {
    if (!card.pan().equals(original.pan())) throw new GiveUp(Words.CANNOT, "ANOTHER CARD");
    int key = parts.acquirer().takeKey();
    String pinBlock = parts.pins().take(card, key, original.cents());
    Message request = new Requests(parts).voidOf(kind, original);
    return ask(original, Requests.withCard(request, card, pinBlock), key);
  }

  private Face ask(Entry original, Message request, int key) {
    parts.printing().needsPaper();
    Reply reply = parts.acquirer().ask(request, Service.PAYMENT, key);
    return reply.approves()
        ? new Approval(parts).ofVoid(kind, original, reply.answer())
        : Faces.refused(reply.code());
  }
}
