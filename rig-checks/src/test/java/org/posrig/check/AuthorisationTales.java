package org.posrig.check;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.posrig.fault.LinkFault;
import org.posrig.history.Event.Message;
import org.posrig.meaning.Authenticity;
import org.posrig.text.Formats;

/// Histories of pre-authorisations and completions that a right terminal makes.
final class AuthorisationTales {
  private AuthorisationTales() {}

  static Map<String, Supplier<Story>> right() {
    Map<String, Supplier<Story>> tales = new LinkedHashMap<>();
    tales.put("a pre-authorisation", AuthorisationTales::authorised);
    tales.put("a pre-authorisation and its void", AuthorisationTales::voided);
    tales.put("a pre-authorisation without an answer", AuthorisationTales::unanswered);
    tales.put("a completion", AuthorisationTales::completed);
    tales.put("a completion by advice", AuthorisationTales::advised);
    tales.put("an advice whose answer was lost", AuthorisationTales::adviceRepeated);
    tales.put("an advice that was refused", AuthorisationTales::adviceRefused);
    return tales;
  }

  static Tx authorises(Story story, long cents) {
    story.keyed(cents);
    return story.send(request(story, "0100", "3=030000|4=" + Messages.amount(cents), "10"));
  }

  /// The same fields for all of them: the code of the host is that of [Messages].
  private static Tx request(Story story, String type, String fields, String kind) {
    String more =
        fields
            + "|22=052|25=06|35="
            + Messages.CARD
            + "D****|49=156|60="
            + kind
            + story.batch()
            + "00050|64=8A9E91B8";
    return new Tx(story.request(type, more, Authenticity.VALID));
  }

  private static String about(Story story, Tx original, long cents) {
    return "4="
        + Messages.amount(cents)
        + "|38=A1B2C3|61="
        + story.batch()
        + original.stan()
        + "0105";
  }

  static Tx voids(Story story, Tx original, long cents) {
    story.key("DIGIT_3").screen("supervisor").key("ENTER").screen("card").presents();
    return story
        .screen("processing")
        .send(request(story, "0100", "3=200000|" + about(story, original, cents), "11"));
  }

  static Tx completes(Story story, Tx original, long cents) {
    typed(story, cents).screen("processing");
    return story.send(request(story, "0200", "3=000000|" + about(story, original, cents), "20"));
  }

  private static Story typed(Story story, long cents) {
    story.key("DIGIT_5").screen("authorisation-code").key("DIGIT_7").key("ENTER");
    story.screen("amount", "RMB 0.00");
    for (char digit : Long.toString(cents).toCharArray()) story.key("DIGIT_" + digit);
    String amount = "RMB " + Formats.money(cents);
    return story.screen("amount", amount).key("ENTER").screen("card", amount).presents();
  }

  /// Stored and printed; what is returned is still to be sent.
  static Tx stores(Story story, Tx original, long cents) {
    typed(story, cents);
    Tx advice = advice(story, original, cents);
    story.screen("stored", "STORED");
    slips(story, advice);
    story.idle();
    return advice;
  }

  static Tx advice(Story story, Tx original, long cents) {
    return request(story, "0220", "3=000000|" + about(story, original, cents), "24");
  }

  private static void slips(Story story, Tx advice) {
    for (String copy : new String[] {"MERCHANT COPY", "CARDHOLDER COPY"}) {
      Map<String, String> slip = Paper.receipt(advice, advice.sent(), copy, false);
      slip.remove("rrn");
      slip.remove("time");
      story.slip(slip, true);
    }
  }

  static Story authorised() {
    Story story = Story.ready();
    story.approves(authorises(story, 10000));
    return story.closes();
  }

  private static Story voided() {
    Story story = Story.ready();
    Tx held = authorises(story, 10000);
    story.approves(held);
    story.approves(voids(story, held, 10000));
    return story.closes();
  }

  private static Story unanswered() {
    Story story = Story.ready();
    Tx lost = authorises(story, 10000);
    story.books(lost).hostSends(story.answer(lost, "00")).fired(new LinkFault.Lose()).timesOut();
    return story.closes(lost);
  }

  static Story completed() {
    Story story = Story.ready();
    Tx held = authorises(story, 10000);
    story.approves(held);
    story.approves(completes(story, held, 8000));
    return story.closes();
  }

  static Story advised() {
    Story story = Story.ready();
    Tx held = authorises(story, 10000);
    story.approves(held);
    Tx advice = stores(story, held, 9000);
    story.keyed(500).send(advice);
    story.books(advice).answered(story.answer(advice, "00"));
    story.approves(story.send(story.saleRequest(500)));
    return story.closes();
  }

  static Story adviceRepeated() {
    Story story = Story.ready();
    Tx held = authorises(story, 10000);
    story.approves(held);
    Tx advice = stores(story, held, 9000);
    story.keyed(500).send(advice);
    Message lost = story.answer(advice, "00");
    story.books(advice).hostSends(lost).fired(new LinkFault.Lose()).pass(30);
    story.approves(story.send(story.saleRequest(500)));
    story.closingBegins().key("F3").screen("card").presents().screen("processing");
    story.send(advice);
    story.answered(story.answer(advice, "94"));
    return story.accounts();
  }

  private static Story adviceRefused() {
    Story story = Story.ready();
    Tx held = authorises(story, 10000);
    story.approves(held);
    Tx advice = stores(story, held, 9000);
    story.keyed(500).send(advice);
    story.answered(story.answer(advice, "05"));
    story.approves(story.send(story.saleRequest(500)));
    return story.closes();
  }
}
