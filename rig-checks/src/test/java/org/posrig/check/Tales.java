package org.posrig.check;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.posrig.fault.LinkFault;
import org.posrig.history.Event;
import org.posrig.history.Event.Message;
import org.posrig.meaning.Authenticity;
import org.posrig.net.Direction;
import org.posrig.text.Sentence;

/// Histories of a terminal that does everything right, whatever happens to it.
final class Tales {
  private Tales() {}

  static Map<String, Supplier<Story>> right() {
    Map<String, Supplier<Story>> tales = new LinkedHashMap<>();
    tales.put("nothing happens", () -> Story.ready().closes());
    tales.put("a sale", Tales::sale);
    tales.put("two sales of the same amount", Tales::twoSales);
    tales.put("a refusal", Tales::refusal);
    tales.put("answer lost", Tales::answerLost);
    tales.put("request lost", Tales::requestLost);
    tales.put("late answer", Tales::lateAnswer);
    tales.put("duplicate answer", Tales::duplicateAnswer);
    tales.put("stale answer first", Tales::staleFirst);
    tales.put("a lie, signed again", Tales::lie);
    tales.put("wrong MAC", Tales::wrongMac);
    tales.put("wrong byte in the trace number", Tales::corruptTrace);
    tales.put("reversal refused, then repeated", Tales::reversalRefused);
    tales.put("reversal unanswered, then repeated", Tales::reversalUnanswered);
    tales.put("power cut before the answer", RarerTales::cutBeforeAnswer);
    tales.put("power cut after the answer", RarerTales::cutAfterAnswer);
    tales.put("power cut after the answer, nothing reprinted", RarerTales::cutAfterAnswerOffered);
    tales.put("power cut while printing", RarerTales::cutWhilePrinting);
    tales.put("partial approval", Tales::partial);
    tales.put("a void", Tales::voided);
    tales.put("reprint", Tales::reprint);
    tales.put("host forgets after an approval", RarerTales::hostForgets);
    tales.put("host forgets with its answer", RarerTales::hostForgetsUnanswered);
    tales.put("not balanced, uploaded", RarerTales::notBalanced);
    tales.put("power cut while uploading", RarerTales::cutWhileUploading);
    tales.put("booked after its reversal", RarerTales::bookedAfterReversal);
    tales.put("host says no and books", RarerTales::hostLies);
    tales.put("no paper", RarerTales::noPaper);
    tales.put("wrong PIN, asked again", RarerTales::wrongPin);
    tales.put("signed off and on", RarerTales::signedOff);
    tales.put("delivery noted after the screen", RarerTales::notedLate);
    tales.putAll(RefundTales.right());
    tales.putAll(AuthorisationTales.right());
    return tales;
  }

  static Story sale() {
    Story story = Story.ready();
    story.approves(story.sale(1200));
    return story.closes();
  }

  private static Story twoSales() {
    Story story = Story.ready();
    story.approves(story.sale(1200));
    story.approves(story.sale(1200));
    return story.closes();
  }

  private static Story refusal() {
    Story story = Story.ready();
    story.refuses(story.sale(1200), "51");
    story.approves(story.sale(500));
    return story.closes();
  }

  static Story answerLost() {
    Story story = Story.ready();
    Tx lost = story.sale(1200);
    story.books(lost).hostSends(story.answer(lost, "00")).fired(new LinkFault.Lose()).timesOut();
    story.keyed(700).reverses(lost, "98");
    story.approves(story.send(story.saleRequest(700)));
    return story.closes();
  }

  private static Story requestLost() {
    Story story = Story.ready();
    story.keyed(1200);
    Tx lost = story.saleRequest(1200);
    story.sent(lost).fired(new LinkFault.Lose()).timesOut();
    return story.closes(lost);
  }

  private static Story lateAnswer() {
    Story story = Story.ready();
    Tx late = story.sale(1200);
    Message answer = story.answer(late, "00");
    story.books(late).hostSends(answer).timesOut().pass(10).delivered(answer);
    return story.closes(late);
  }

  private static Story duplicateAnswer() {
    Story story = Story.ready();
    Tx tx = story.sale(1200);
    Message answer = story.answer(tx, "00");
    story.books(tx).answered(answer).delivered(answer).shows(tx, answer);
    return story.closes();
  }

  private static Story staleFirst() {
    Story story = Story.ready();
    story.approves(story.sale(300));
    Tx tx = story.sale(1200);
    Message answer = story.answer(tx, "00");
    story
        .books(tx)
        .hostSends(answer)
        .delivered(Messages.with(answer, 11, "000002"))
        .delivered(answer);
    story.shows(tx, answer);
    Tx other = story.sale(1500);
    Message second = story.answer(other, "00");
    story
        .books(other)
        .hostSends(second)
        .delivered(Messages.with(second, 11, "000003"))
        .screen("mismatch");
    story.delivered(second).idle();
    return story.closes(other);
  }

  private static Story lie() {
    Story story = Story.ready();
    Tx tx = story.sale(1200);
    Message answer = story.answer(tx, "00");
    story.books(tx).hostSends(answer).delivered(Messages.with(answer, 4, "000000001201"));
    story.screen("mismatch").idle();
    return story.closes(tx);
  }

  static Story wrongMac() {
    Story story = Story.ready();
    Tx tx = story.sale(1200);
    Message answer = story.answer(tx, "00");
    story
        .books(tx)
        .hostSends(answer)
        .delivered(Messages.mac(answer, Authenticity.INVALID))
        .screen("mac-wrong")
        .idle();
    story.closingBegins().reverses(tx, "A0");
    return story.closes();
  }

  private static Story corruptTrace() {
    Story story = Story.ready();
    Tx tx = story.sale(1200);
    Message answer = story.answer(tx, "00");
    story
        .books(tx)
        .hostSends(answer)
        .delivered(Messages.mac(Messages.with(answer, 11, "000012"), Authenticity.INVALID));
    story.screen("mac-wrong").idle().closingBegins().reverses(tx, "A0");
    return story.closes();
  }

  private static Story reversalRefused() {
    Story story = Story.ready();
    Tx tx = story.sale(1200);
    story.books(tx).timesOut().keyed(700);
    Tx reversal = story.reversal(tx, "98");
    story.answered(story.answer(reversal, "96")).reverses(tx, "06");
    story.approves(story.send(story.saleRequest(700)));
    return story.closes();
  }

  static Story reversalUnanswered() {
    Story story = Story.ready();
    Tx tx = story.sale(1200);
    story.books(tx).timesOut().keyed(700);
    Tx reversal = story.reversal(tx, "98");
    story.unbooks(tx).hostSends(story.answer(reversal, "00")).pass(30);
    story.delivered(
        Messages.mac(story.answer(story.reversal(tx, "98"), "00"), Authenticity.INVALID));
    story.screen("reversal-failed").idle();
    return story.closes(tx);
  }

  private static Story partial() {
    Story story = Story.ready();
    Tx tx = story.sale(1200);
    Message answer =
        Messages.with(Messages.with(story.answer(tx, "10"), 4, Messages.amount(800)), 38, "A1B2C3");
    story.books(tx, 800).answered(answer).shows(tx, answer);
    return story.closes();
  }

  static Story voided() {
    Story story = Story.ready();
    Tx sale = story.sale(1200);
    Message answer = story.approves(sale);
    story.approves(story.voids(sale, answer));
    return story.closes();
  }

  static Story reprint() {
    Story story = Story.ready();
    Tx sale = story.sale(1200);
    Message answer = story.approves(sale);
    story
        .key("F5")
        .screen("printing")
        .slip(sale, answer, "MERCHANT COPY", true)
        .screen("reprinted")
        .idle();
    return story.closes();
  }

  static Event garbage() {
    return new Event.Garbage(1, Direction.TO_HOST, 12, Sentence.plain("no length"));
  }
}
