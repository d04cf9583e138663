package org.posrig.reference.defect;

import static org.posrig.reference.defect.Strokes.again;
import static org.posrig.reference.defect.Strokes.field;
import static org.posrig.reference.defect.Strokes.move;
import static org.posrig.reference.defect.Strokes.notBalanced;
import static org.posrig.reference.defect.Strokes.result;
import static org.posrig.reference.defect.Strokes.sameNumberTwice;
import static org.posrig.reference.defect.Strokes.unanswered;
import static org.posrig.reference.defect.Strokes.voidSale;

import java.time.Duration;
import org.posrig.device.Key;
import org.posrig.meaning.SlipField;
import org.posrig.meaning.SlipKind;
import org.posrig.reference.rig.Bench;
import org.posrig.reference.rig.Cards;

/// Brings a terminal into the situation that a defect is made for, and tells whether it shows.
final class Misbehaviour {
  private Misbehaviour() {}

  static boolean shows(SeededDefect defect, Bench bench) {
    return switch (defect) {
      case NO_REVERSAL -> {
        unanswered(bench);
        bench.approvedSale("500");
        yield bench.host.requests("0400").isEmpty();
      }
      case REVERSAL_AFTER_NEXT_SALE -> {
        unanswered(bench);
        bench.approvedSale("500");
        yield bench.host.types().lastIndexOf("0200") < bench.host.types().indexOf("0400");
      }
      case NEW_STAN_ON_REVERSAL -> {
        unanswered(bench);
        bench.approvedSale("500");
        yield !bench.host.requests("0400").getFirst().text(11).equals("000002");
      }
      case REVERSAL_FORGOTTEN_AFTER_ONE_TRY -> {
        unanswered(bench);
        bench.host.when("0400", bench.host.ignores());
        bench.approvedSale("500");
        yield bench.host.live().size() == 2;
      }
      case REVERSAL_DROPPED_ON_CONNECT_FAILURE -> {
        unanswered(bench);
        String real = move(bench, "nobody");
        bench.sale("500", Cards.STRIPE).awaitReady("reversal-failed");
        move(bench, real);
        bench.approvedSale("500");
        yield bench.host.live().size() == 2;
      }
      case SETTLES_BEFORE_REVERSAL -> {
        unanswered(bench.on().approvedSale("500"));
        bench.press(Key.F4).await("processing");
        bench.awaitAnyReady();
        yield !bench.host.types().subList(0, bench.host.types().indexOf("0500")).contains("0400");
      }
      case REVERSAL_IN_RAM_ONLY -> {
        unanswered(bench);
        again(bench);
        bench.approvedSale("500");
        yield bench.host.live().size() == 2;
      }
      case PRINTS_BEFORE_STORING -> {
        bench.on().sale("1000", Cards.STRIPE).await("printing");
        bench.clock.pass(Duration.ofMillis(2500));
        again(bench);
        bench.approvedSale("500");
        yield bench.host.live().size() == 1;
      }
      case NEW_STAN_NOT_STORED -> {
        bench.on().approvedSale("500");
        again(bench);
        bench.approvedSale("500").approvedSale("500");
        yield sameNumberTwice(bench);
      }
      case SAME_STAN_ON_RETRY -> {
        bench.on().host.when("0200", bench.host.refuses("51"));
        bench.sale("500", Cards.STRIPE).awaitReady("declined").approvedSale("500");
        yield sameNumberTwice(bench);
      }
      case DOUBLE_SEND -> {
        bench.on().host.when("0200", bench.host.late(Duration.ofSeconds(15)));
        bench.approvedSale("500");
        yield bench.host.requests("0200").size() == 2;
      }
      case APPROVES_ON_TIMEOUT -> {
        bench.on().host.when("0200", bench.host.ignores());
        yield result(bench).equals("approved");
      }
      case IGNORES_MAC -> {
        bench.on().host.when("0200", bench.host.wrongMac());
        yield result(bench).equals("approved");
      }
      case ACCEPTS_STALE_ANSWER -> {
        bench.on().host.when("0200", bench.host.answers(a -> a.with(11, "000777")));
        yield result(bench).equals("approved");
      }
      case DECLINED_PRINTS_SLIP -> {
        bench.on().host.when("0200", bench.host.refuses("51"));
        yield result(bench).equals("declined") && !bench.printer.printed().isEmpty();
      }
      case SIGNS_NOTHING -> {
        bench.on().approvedSale("500");
        yield bench.host.requests("0200").getFirst().field(64).isEmpty();
      }
      case IGNORES_AMOUNT_ECHO -> {
        bench.on().host.when("0200", bench.host.answers(a -> a.with(4, "000000000999")));
        yield result(bench).equals("approved");
      }
      case APPROVES_PART_IN_FULL -> {
        bench
            .on()
            .host
            .when("0200", bench.host.answers(a -> a.with(39, "10").with(4, "000000000600")));
        result(bench);
        yield !field(bench, SlipField.AMOUNT).equals("6.00");
      }
      case WRONG_AMOUNT_ON_SLIP -> {
        bench.on().approvedSale("1234");
        yield !field(bench, SlipField.AMOUNT).equals("12.34");
      }
      case WRONG_REFERENCE_ON_SLIP -> {
        bench.on().approvedSale("1234");
        yield !field(bench, SlipField.REFERENCE).endsWith("000002");
      }
      case VOID_WITHOUT_MINUS -> {
        voidSale(bench.on().approvedSale("1234"));
        yield !field(bench, SlipField.AMOUNT).startsWith("-");
      }
      case REPRINT_WITHOUT_MARK -> {
        bench.on().approvedSale("1234").press(Key.F5).awaitReady("reprinted");
        yield !bench.printer.printed().getLast().duplicate();
      }
      case REPRINT_GOES_ONLINE -> {
        bench.on().approvedSale("1234").press(Key.F5).awaitReady("reprinted");
        yield bench.host.requests().size() > 2;
      }
      case REPRINT_WITHOUT_AUTH -> {
        bench.on().approvedSale("1234").press(Key.F5).awaitReady("reprinted");
        yield field(bench, SlipField.AUTHORISATION).isEmpty();
      }
      case FULL_PAN_ON_SLIP -> {
        bench.on().approvedSale("1234");
        yield bench.printer.printed().toString().contains(Cards.STRIPE.pan().digits());
      }
      case FULL_PAN_ON_SCREEN -> {
        bench.on().approvedSale("1234");
        yield bench.panel.shown().toString().contains(Cards.STRIPE.pan().digits());
      }
      case JOURNAL_CLEARED_ON_UNANSWERED_SETTLEMENT -> {
        bench.on().approvedSale("500").host.when("0500", bench.host.ignores());
        bench.press(Key.F4).awaitReady("no-answer").press(Key.F5);
        bench.clock.pass(Duration.ofSeconds(1));
        yield bench.meaning().equals("empty-batch");
      }
      case TOTALS_FORGET_VOIDS -> {
        voidSale(bench.on().approvedSale("1234"));
        bench.press(Key.F4).await("processing");
        bench.awaitAnyReady();
        yield bench.host.requests("0500").getFirst().text(48).endsWith("0".repeat(47));
      }
      case SELLS_WHEN_SIGNED_OFF -> {
        bench.on().press(Key.F7).awaitReady("signed-off").press(Key.F1);
        yield bench.awaitOrEnd("amount", false);
      }
      case SELLS_WHEN_LOCKED -> {
        bench.on().press(Key.F8).await("locked").press(Key.F1);
        bench.clock.pass(Duration.ofSeconds(1));
        yield bench.meaning().equals("amount");
      }
      case UNLOCKED_BY_POWER -> {
        bench.on().press(Key.F8).await("locked");
        again(bench);
        bench.clock.pass(Duration.ofSeconds(1));
        yield !bench.meaning().equals("locked");
      }
      case VOID_NOT_MARKED -> {
        voidSale(bench.on().approvedSale("1234"));
        bench.press(Key.F2).await("supervisor").type("1234").await("voucher").type("2");
        bench.clock.pass(Duration.ofSeconds(1));
        yield bench.meaning().equals("confirm-void");
      }
      case REVERSES_REFUSALS -> {
        bench.on().host.when("0200", bench.host.refuses("51"));
        bench.sale("500", Cards.STRIPE).awaitReady("declined").approvedSale("500");
        yield bench.host.types().contains("0400");
      }
      case KEY_CHECK_SKIPPED -> {
        bench.powerOn().awaitReady("signed-off");
        bench.host.when(
            "0800", bench.host.answers(a -> a.with(62, "FF" + a.text(62).substring(2))));
        bench.press(Key.F6).type("01").type("0000").await("processing");
        bench.awaitAnyReady();
        yield bench.meaning().equals("idle");
      }
      case SELLS_WHEN_FULL -> {
        bench.with("max-records", "1").on().approvedSale("500").press(Key.F1);
        bench.clock.pass(Duration.ofSeconds(1));
        yield bench.meaning().equals("amount");
      }
      case AMOUNT_OF_SIX_DIGITS -> {
        bench.on().sale("1234567", Cards.STRIPE).await("processing");
        bench.awaitAnyReady();
        yield bench.host.requests("0200").getFirst().text(4).equals("000000234567");
      }
      case PIN_PAD_TELLS_ANOTHER_AMOUNT -> {
        bench.on().pinPad.willType(Cards.PIN);
        bench.sale("1234567", Cards.STRIPE).await("processing");
        yield bench.pinPad.lastCents != 1_234_567;
      }
      case BALANCE_WITHOUT_MAC -> {
        bench.on().host.when("0200", bench.host.wrongMac());
        bench.pinPad.willType(Cards.PIN);
        bench.press(Key.F3).await("card");
        bench.insert(Cards.STRIPE);
        bench.await("processing");
        bench.awaitAnyReady();
        yield bench.meaning().equals("balance");
      }
      case REVERSAL_LOST_AT_SIGN_OFF -> {
        unanswered(bench);
        bench.press(Key.F7).await("processing");
        bench.awaitAnyReady();
        yield !bench.host.types().contains("0400");
      }
      case SETTLES_WHEN_LOCKED -> {
        bench.on().approvedSale("500").press(Key.F8).await("locked").press(Key.F4);
        bench.clock.pass(Duration.ofSeconds(5));
        yield bench.host.types().contains("0500");
      }
      case UPLOAD_WITHOUT_LAST_SALE -> {
        bench.on().approvedSale("500").approvedSale("600");
        bench.host.when("0500", bench.host.answers(a -> a.with(48, notBalanced(a.text(48)))));
        bench.press(Key.F4).await("processing");
        bench.awaitAnyReady();
        yield bench.host.requests("0320").getFirst().text(48).startsWith("01");
      }
      case VOID_WITHOUT_HOLDERS_COPY -> {
        voidSale(bench.on().approvedSale("1234"));
        yield bench.printer.printed().size() == 3;
      }
      case NO_SLIP_AFTER_PAPER_OUT -> {
        bench.on().printer.paperEndsAfter(7);
        bench.sale("1000", Cards.STRIPE).await("printing");
        bench.clock.pass(Duration.ofSeconds(2));
        yield bench.meaning().equals("approved");
      }
      case SETTLEMENT_SLIP_LOST_WITH_POWER -> {
        bench.on().approvedSale("1000").press(Key.F4).await("printing");
        bench.clock.pass(Duration.ofMillis(300));
        again(bench);
        bench.awaitAnyReady();
        yield bench.printer.whole().stream()
            .noneMatch(slip -> bench.reading(slip).kind() == SlipKind.SETTLEMENT);
      }
      case FALLBACK_NOT_TOLD -> {
        bench.on().reader.chipMute = true;
        bench.sale("1000", Cards.CHIP).await("insert-chip");
        bench.insert(Cards.CHIP);
        bench.awaitAnyReady();
        yield bench.host.requests("0200").getFirst().text(60).endsWith("0");
      }
      case REFUND_WITHOUT_MINUS,
          REVERSES_REFUNDS,
          REFUND_SENT_AGAIN,
          UPLOAD_WITHOUT_REFUNDS,
          AUTHORISATIONS_IN_TOTALS,
          ADVICE_UNDER_NEW_STAN,
          ADVICE_LOST_WITH_POWER,
          ADVICE_SENT_ONCE,
          REFUSED_ADVICE_COUNTS,
          STORED_WITHOUT_SLIP,
          REVERSAL_LOST_BY_STORING ->
          MisbehaviourLater.shows(defect, bench);
    };
  }
}
