package org.posrig.check;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.posrig.fault.LinkFault;
import org.posrig.meaning.Authenticity;
import org.posrig.meaning.BatchTotals;
import org.posrig.text.Formats;

/// Histories of refunds that a right terminal makes, where the protocol never reverses one.
final class RefundTales {
  static final String REFERENCE = "000000006999";

  private RefundTales() {}

  static Map<String, Supplier<Story>> right() {
    Map<String, Supplier<Story>> tales = new LinkedHashMap<>();
    tales.put("a refund", RefundTales::refund);
    tales.put("a refund and a sale", RefundTales::refundAndSale);
    tales.put("a refund that was refused", RefundTales::refused);
    tales.put("a refund whose answer was lost", RefundTales::answerLost);
    tales.put("a refund whose request was lost", RefundTales::requestLost);
    return tales;
  }

  /// The whole dialogue, for a sale of an earlier batch.
  static Tx send(Story story, long cents) {
    String amount = "RMB " + Formats.money(cents);
    story.key("DIGIT_1").screen("supervisor").key("DIGIT_1").key("ENTER");
    story.screen("reference").key("DIGIT_7").key("ENTER").screen("amount", "RMB 0.00");
    for (char digit : Long.toString(cents).toCharArray()) story.key("DIGIT_" + digit);
    story.screen("amount", amount).key("ENTER").screen("card", amount).presents();
    return story.screen("processing").send(request(story, cents));
  }

  static Tx request(Story story, long cents) {
    String fields = Messages.refund(cents, REFERENCE, story.batch());
    return new Tx(story.request("0220", fields, Authenticity.VALID));
  }

  static Story refund() {
    Story story = Story.ready();
    story.approves(send(story, 1200));
    return story.closes();
  }

  private static Story refundAndSale() {
    Story story = Story.ready();
    story.approves(send(story, 1200));
    story.approves(story.sale(500));
    return story.closes();
  }

  private static Story refused() {
    Story story = Story.ready();
    story.refuses(send(story, 1200), "64");
    return story.closes();
  }

  /// The host has a credit more than the terminal: the day's totals show it.
  static Story answerLost() {
    Story story = Story.ready();
    Tx lost = send(story, 1200);
    story.books(lost).hostSends(story.answer(lost, "00")).fired(new LinkFault.Lose()).timesOut();
    story.approves(story.sale(500));
    story.closingBegins();
    story.settles(new BatchTotals(500, 1, 0, 0), new BatchTotals(500, 1, 1200, 1), false);
    return story.ends();
  }

  private static Story requestLost() {
    Story story = Story.ready();
    story.presents().screen("processing");
    story.sent(request(story, 1200)).fired(new LinkFault.Lose()).timesOut();
    return story.closes();
  }
}
