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

/// Takes a purchase of the open batch back, whole and once.
final class Voiding {
  private final Parts parts;

  Voiding(Parts parts) {
    this.parts = parts;
  }

  Face run() {
    Gate.batchIsOpen(parts);
    Gate.manager(parts);
    Entry purchase = purchase(parts.panel().number(Words.INVOICE, 6));
    parts.panel().confirm(Words.VOID_RIGHT, Money.of(purchase.cents()));
    return parts.settings().habits().voidCard()
        ? parts.cards().use(card -> withCard(purchase, card))
        : ask(purchase, new Requests(parts).voidOf(purchase), parts.acquirer().takeKey());
  }

  private Entry purchase(String typed) {
    String invoice = "0".repeat(6 - typed.length()) + typed;
    Entry found =
        parts
            .now()
            .purchase(invoice)
            .orElseThrow(() -> new GiveUp(Words.CANNOT, "NO SUCH INVOICE"));
    if (found.voided() && !parts.flaws().has(Flaw.VOIDS_AGAIN))
      throw new GiveUp(Words.CANNOT, "VOIDED ALREADY");
    return found;
  }

  private Face withCard(Entry purchase, Card card) {
    if (!card.pan().equals(purchase.pan())) throw new GiveUp(Words.CANNOT, "ANOTHER CARD");
    int key = parts.acquirer().takeKey();
    String pinBlock = parts.pins().take(card, key, purchase.cents());
    Message request = new Requests(parts).voidOf(purchase);
    return ask(purchase, Requests.withCard(request, card, pinBlock), key);
  }

  private Face ask(Entry purchase, Message request, int key) {
    parts.printing().needsPaper();
    Reply reply = parts.acquirer().ask(request, Service.PAYMENT, key);
    return reply.approves()
        ? new Approval(parts).ofVoid(purchase, reply.answer())
        : Faces.refused(reply.code());
  }
}
