package org.posrig.check;

import java.util.List;
import java.util.Map;
import org.posrig.history.Event;
import org.posrig.history.Event.Message;
import org.posrig.meaning.Authenticity;
import org.posrig.meaning.BatchTotals;
import org.posrig.meaning.TransactionKind;

/// More of what can happen to a right terminal: power, host, paper and people.
final class RarerTales {
  private RarerTales() {}

  static Story cutBeforeAnswer() {
    Story story = Story.ready();
    Tx tx = story.sale(1200);
    story.books(tx).powerOff().hostSends(story.answer(tx, "00")).powerOn().idle();
    return story.closes(tx);
  }

  static Story cutAfterAnswer() {
    Story story = Story.ready();
    Tx tx = story.sale(1200);
    Message answer = story.answer(tx, "00");
    story.books(tx).answered(answer).powerOff().powerOn().screen("printing");
    story.slip(tx, answer, "MERCHANT COPY", true).slip(tx, answer, "CARDHOLDER COPY", true).idle();
    return story.closes();
  }

  /// The terminal stored the approval, and its cashier does not want the slip that it offers.
  static Story cutAfterAnswerOffered() {
    Story story = Story.ready();
    Tx tx = story.sale(1200);
    story.books(tx).answered(story.answer(tx, "00")).powerOff().powerOn().idle();
    return story.closes();
  }

  static Story cutWhilePrinting() {
    Story story = Story.ready();
    Tx tx = story.sale(1200);
    Message answer = story.answer(tx, "00");
    story.books(tx).answered(answer).screen("approved", "RMB 12.00").screen("printing").powerOff();
    Map<String, String> half = Paper.receipt(tx, answer, "MERCHANT COPY", false);
    List.of("auth", "rrn", "time", "amount").forEach(half::remove);
    story.slip(half, false).powerOn();
    story.slip(tx, answer, "MERCHANT COPY", true).slip(tx, answer, "CARDHOLDER COPY", true).idle();
    return story.closes();
  }

  static Story hostForgets() {
    Story story = Story.ready();
    story.approves(story.sale(1200));
    story.forgets();
    story.signIn();
    story.approves(story.sale(500));
    BatchTotals claimed = new BatchTotals(1700, 2, 0, 0);
    story.closingBegins().settles(claimed, new BatchTotals(500, 1, 0, 0), false);
    return story.ends();
  }

  static Story hostForgetsUnanswered() {
    Story story = Story.ready();
    Tx tx = story.sale(1200);
    story.books(tx).forgets();
    story.timesOut();
    story
        .screen("reversing")
        .answered(Messages.mac(story.answer(story.reversal(tx, "98"), "A0"), Authenticity.ABSENT));
    story.screen("reversal-failed").signIn();
    return story.closes(tx);
  }

  static Story notBalanced() {
    Story story = Story.ready();
    Tx sale = story.sale(1200);
    story.approves(sale);
    Tx voided = story.sale(900);
    story.approves(story.voids(voided, story.approves(voided)));
    story.closingBegins();
    return Uploading.of(story, new BatchTotals(2100, 2, 900, 1), sale).ends();
  }

  /// The power goes during the upload: what was told is told again, or is not.
  static Story cutWhileUploading() {
    Story story = Story.ready();
    Tx one = story.sale(1200);
    story.approves(one);
    Tx other = story.sale(900);
    story.approves(other);
    story.closingBegins();
    Uploading.asks(story, new BatchTotals(2100, 2, 0, 0), false);
    Uploading.lists(story, one).powerOff().powerOn();
    Uploading.lists(story, one, other);
    return Uploading.over(story, "202", 2).screen("signed-off", true).ends();
  }

  static Story bookedAfterReversal() {
    Story story = Story.ready();
    Tx tx = story.sale(1200);
    story.timesOut().keyed(700).reverses(tx, "98");
    Tx next = story.send(story.saleRequest(700));
    story.saw(
        "host",
        new Event.Booked(
            "late", tx.stan(), story.batch(), TransactionKind.SALE, 1200, Messages.CARD, "R", "A"));
    story.approves(next);
    return story.closes();
  }

  static Story hostLies() {
    Story story = Story.ready();
    Tx tx = story.sale(1200);
    story.saw(
        "host",
        new Event.Booked(
            "lie", tx.stan(), story.batch(), TransactionKind.SALE, 1200, Messages.CARD, "R", "A"));
    story.refuses(tx, "51");
    Tx other = story.sale(900);
    Message answer = story.answer(other, "00");
    story.answered(answer).shows(other, answer);
    BatchTotals claimed = new BatchTotals(900, 1, 0, 0);
    story.closingBegins().settles(claimed, new BatchTotals(1200, 1, 0, 0), false);
    return story.ends();
  }

  static Story noPaper() {
    Story story = Story.ready();
    Tx tx = story.sale(1200);
    Message answer = story.answer(tx, "00");
    story.saw("printer", new Event.PaperChanged(org.posrig.device.Paper.OUT, false));
    story
        .books(tx)
        .answered(answer)
        .screen("approved", "RMB 12.00")
        .screen("no-paper")
        .key("CANCEL")
        .idle();
    return story.closes();
  }

  static Story wrongPin() {
    Story story = Story.ready();
    Tx tx = story.sale(1200);
    story.answered(story.answer(tx, "55")).screen("pin").saw("pin", new Event.PinTyped(6));
    story.approves(story.send(story.saleRequest(1200)));
    return story.closes();
  }

  static Story signedOff() {
    Story story = Story.ready();
    story
        .key("F7")
        .screen("signed-off", true)
        .key("F1")
        .screen("refused")
        .screen("signed-off", true)
        .signIn();
    story.key("F8").screen("locked").key("DIGIT_1").screen("password").key("ENTER").idle();
    story.approves(story.sale(1200));
    story.screen("settle-now").idle();
    return story.closes();
  }

  static Story notedLate() {
    Story story = Story.ready();
    Tx tx = story.sale(1200);
    Message answer = story.answer(tx, "00");
    story.books(tx).hostSends(answer).screen("approved", "RMB 12.00").delivered(answer);
    story.slip(tx, answer, "MERCHANT COPY", false).idle();
    return story.closes();
  }
}
