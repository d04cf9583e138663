package org.posrig.reference.defect;

import static org.posrig.reference.defect.Strokes.again;
import static org.posrig.reference.defect.Strokes.field;
import static org.posrig.reference.defect.Strokes.notBalanced;
import static org.posrig.reference.defect.Strokes.unanswered;

import org.posrig.device.Key;
import org.posrig.meaning.SlipField;
import org.posrig.reference.rig.Bench;
import org.posrig.reference.rig.Cards;

/// As [Misbehaviour], around refunds, pre-authorisations and stored completions.
final class MisbehaviourLater {
  private MisbehaviourLater() {}

  static boolean shows(SeededDefect defect, Bench bench) {
    return switch (defect) {
      case REFUND_WITHOUT_MINUS -> {
        refund(bench.on()).awaitReady("approved");
        yield field(bench, SlipField.AMOUNT).equals("1.00");
      }
      case REVERSES_REFUNDS -> {
        bench.on().host.when("0220", bench.host.ignores());
        refund(bench).awaitReady("no-answer").approvedSale("500");
        yield bench.host.types().contains("0400");
      }
      case REFUND_SENT_AGAIN -> {
        bench.on().host.when("0220", bench.host.ignores());
        refund(bench);
        bench.awaitAnyReady();
        yield bench.host.requests("0220").size() == 2;
      }
      case UPLOAD_WITHOUT_REFUNDS -> {
        refund(bench.on()).awaitReady("approved");
        bench.host.when("0500", bench.host.answers(a -> a.with(48, notBalanced(a.text(48)))));
        bench.press(Key.F4).await("upload");
        bench.awaitAnyReady();
        yield bench.host.requests("0320").size() == 1;
      }
      case AUTHORISATIONS_IN_TOTALS -> {
        bench.on().pinPad.willType(Cards.PIN);
        bench.press(Key.DIGIT_2).await("amount").type("100").await("card").insert(Cards.STRIPE);
        bench.awaitReady("approved");
        yield totals(bench).startsWith("000000000100001");
      }
      case ADVICE_UNDER_NEW_STAN -> {
        stored(bench.on()).approvedSale("500");
        yield !bench.host.requests("0220").getFirst().text(11).equals("000002");
      }
      case ADVICE_LOST_WITH_POWER -> {
        stored(bench.on());
        again(bench);
        bench.approvedSale("500");
        yield bench.host.requests("0220").isEmpty();
      }
      case ADVICE_SENT_ONCE -> {
        stored(bench.on()).host.when("0220", bench.host.ignores());
        bench.approvedSale("500").approvedSale("600");
        yield bench.host.requests("0220").size() == 1;
      }
      case REFUSED_ADVICE_COUNTS -> {
        stored(bench.on()).host.when("0220", bench.host.refuses("05"));
        bench.approvedSale("500");
        yield totals(bench).startsWith("000000000600002");
      }
      case STORED_WITHOUT_SLIP -> {
        stored(bench.on());
        yield bench.printer.printed().isEmpty();
      }
      case REVERSAL_LOST_BY_STORING -> {
        unanswered(bench);
        stored(bench).approvedSale("500");
        yield !bench.host.types().contains("0400");
      }
      default -> throw new IllegalArgumentException("no situation for " + defect);
    };
  }

  private static Bench refund(Bench bench) {
    bench.press(Key.DIGIT_1).await("supervisor").type("1234").await("reference").type("1");
    bench.await("original-date").type("0105").await("amount").type("100").await("card");
    bench.insert(Cards.STRIPE);
    return bench;
  }

  private static Bench stored(Bench bench) {
    bench.press(Key.DIGIT_5).await("authorisation-code").type("123456");
    bench.await("original-date").type("0105").await("amount").type("100").await("card");
    bench.insert(Cards.STRIPE);
    return bench.awaitReady("stored");
  }

  private static String totals(Bench bench) {
    bench.press(Key.F4).await("processing");
    bench.awaitAnyReady();
    return bench.host.requests("0500").getFirst().text(48);
  }
}
