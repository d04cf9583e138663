package org.posrig.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.posrig.device.CardReader.Position;
import org.posrig.device.Key;
import org.posrig.meaning.SlipCopy;
import org.posrig.meaning.SlipField;
import org.posrig.meaning.SlipKind;
import org.posrig.meaning.SlipReading;
import org.posrig.reference.iso.Message;
import org.posrig.reference.rig.Bench;
import org.posrig.reference.rig.Cards;

final class SaleTest {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final String M1 =
      "003C600003000060310031000008000020000000C00012000001313030303030303131303030303030303030303030303100110000000100400003303120";
  private static final String M5 =
      "0051600003000060310031000004003020048002C08011000000000000001000000002021000393831303030303030313130303030303030303030303030313135360013220000010005004246443043413835";
  private final Bench bench = new Bench();

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void sends_the_golden_bytes_of_sign_in_and_reversal() {
    bench.on().host.when("0200", bench.host.silence());
    bench.sale("1000", Cards.STRIPE).awaitReady("no-answer");
    bench.approvedSale("500");
    assertThat(HEX.formatHex(bench.host.frame(0))).isEqualTo(M1);
    assertThat(HEX.formatHex(bench.host.frame(2))).isEqualTo(M5);
  }

  @Test
  void books_and_prints_what_the_host_has_answered() {
    bench.on().approvedSale("1234");
    assertThat(bench.panel.display()).containsExactly("APPROVED", "RMB 12.34", "READY");
    assertThat(bench.printer.printed())
        .hasSize(2)
        .allMatch(slip -> slip.whole() && !slip.duplicate());
    Map<SlipField, String> merchant = bench.fields(bench.printer.printed().getFirst());
    Message request = bench.host.requests("0200").getFirst();
    assertThat(bench.reading(bench.printer.printed().getFirst()))
        .extracting(SlipReading::kind, SlipReading::copy, SlipReading::duplicate)
        .containsExactly(SlipKind.SALE, SlipCopy.MERCHANT, false);
    assertThat(merchant)
        .containsEntry(SlipField.MERCHANT, "100000000000001")
        .containsEntry(SlipField.TERMINAL, "10000001")
        .containsEntry(SlipField.OPERATOR, "01")
        .containsEntry(SlipField.CARD, "621094******0011")
        .containsEntry(SlipField.ENTRY, "STRIPE")
        .containsEntry(SlipField.BATCH, "000001")
        .containsEntry(SlipField.VOUCHER, request.text(11))
        .containsEntry(SlipField.AUTHORISATION, "A" + request.text(11).substring(1))
        .containsEntry(SlipField.AMOUNT, "12.34")
        .doesNotContainEntry(SlipField.TIME, "")
        .containsEntry(SlipField.ORIGINAL, "");
    assertThat(merchant.get(SlipField.REFERENCE)).endsWith(request.text(11));
    assertThat(bench.reading(bench.printer.printed().getLast()).copy()).isEqualTo(SlipCopy.HOLDER);
    assertThat(bench.host.live()).hasSize(1);
    assertThat(bench.reader.where()).isEqualTo(Position.NONE);
  }

  @Test
  void speaks_chinese() {
    bench.with("language", "zh").on().approvedSale("1234");
    assertThat(bench.panel.display()).containsExactly("交易成功", "RMB 12.34", "待机");
    assertThat(bench.reading(bench.printer.printed().getFirst()))
        .extracting(SlipReading::kind, SlipReading::copy)
        .containsExactly(SlipKind.SALE, SlipCopy.MERCHANT);
    assertThat(bench.fields(bench.printer.printed().getFirst()))
        .containsEntry(SlipField.AMOUNT, "12.34")
        .containsEntry(SlipField.VOUCHER, "000002");
    assertThat(bench.fields(bench.printer.printed().getFirst()))
        .extractingByKeys(
            SlipField.MERCHANT,
            SlipField.TERMINAL,
            SlipField.OPERATOR,
            SlipField.CARD,
            SlipField.ENTRY,
            SlipField.BATCH,
            SlipField.AUTHORISATION,
            SlipField.REFERENCE,
            SlipField.TIME)
        .doesNotContain("");
  }

  @Test
  void reads_the_chip_of_a_chip_card() {
    bench.on().sale("1000", Cards.CHIP).awaitReady("approved");
    Message request = bench.host.requests("0200").getFirst();
    assertThat(request.text(22)).isEqualTo("051");
    assertThat(request.text(2)).isEqualTo("6210948000000029");
    assertThat(request.text(14)).isEqualTo("3010");
    assertThat(request.text(23)).isEqualTo("001");
    assertThat(bench.fields(bench.printer.printed().getFirst()))
        .containsEntry(SlipField.ENTRY, "CHIP");
  }

  @Test
  void asks_for_the_chip_first_and_falls_back_when_it_fails_again() {
    bench.on().reader.chipMute = true;
    bench.sale("1000", Cards.CHIP).await("insert-chip");
    assertThat(bench.host.requests("0200")).isEmpty();
    bench.insert(Cards.CHIP);
    bench.awaitReady("approved");
    Message request = bench.host.requests("0200").getFirst();
    assertThat(request.text(22)).isEqualTo("021");
    assertThat(request.text(60)).endsWith("52");
    assertThat(request.field(2)).isEmpty();
  }

  @Test
  void refuses_the_fallback_when_it_is_off() {
    bench.with("fallback", "off").on().reader.chipMute = true;
    bench.sale("1000", Cards.CHIP).await("insert-chip");
    bench.insert(Cards.CHIP);
    bench.awaitReady("refused");
    assertThat(bench.host.requests("0200")).isEmpty();
    assertThat(bench.reader.where()).isEqualTo(Position.NONE);
  }

  @Test
  void gives_back_a_card_that_it_cannot_read() {
    bench.on().reader.stripeBad = true;
    bench.sale("1000", Cards.STRIPE).awaitReady("read-failed");
    assertThat(bench.reader.where()).isEqualTo(Position.NONE);
    assertThat(bench.host.requests("0200")).isEmpty();
  }

  @Test
  void waits_until_the_last_card_is_taken() {
    bench.on().reader.shopperLeavesCard();
    bench.approvedSale("1000");
    bench.press(Key.F1).await("amount").type("500").await("take-card");
    bench.reader.withdraw();
    bench.await("card");
    bench.press(Key.CANCEL).awaitReady("cancelled");
  }

  @Test
  void sends_no_pin_when_the_holder_enters_none() {
    bench.on().pinPad.willBypass();
    bench.saleUpToCard("1000", Cards.STRIPE).awaitReady("approved");
    Message request = bench.host.requests("0200").getFirst();
    assertThat(request.text(22)).isEqualTo("022");
    assertThat(request.field(52)).isEmpty();
    assertThat(request.field(26)).isEmpty();
    assertThat(request.text(53)).isEqualTo("0610000000000000");
  }

  @Test
  void asks_no_pin_up_to_the_limit() {
    bench.with("no-pin-limit", "1000").on();
    bench.saleUpToCard("1000", Cards.STRIPE).awaitReady("approved");
    assertThat(bench.pinPad.asked).isZero();
    bench.sale("1001", Cards.STRIPE).awaitReady("approved");
    assertThat(bench.pinPad.asked).isEqualTo(1);
  }

  @Test
  void ends_when_holder_or_operator_cancel_the_pin() {
    bench.on().pinPad.willCancel();
    bench.saleUpToCard("1000", Cards.STRIPE).awaitReady("cancelled");
    bench.saleUpToCard("1000", Cards.STRIPE).await("pin");
    bench.press(Key.CANCEL).awaitReady("cancelled");
    assertThat(bench.host.requests("0200")).isEmpty();
    assertThat(bench.reader.where()).isEqualTo(Position.NONE);
  }

  @Test
  void a_prompt_without_input_ends_in_ready() {
    bench.on().press(Key.F1).await("amount").awaitReady("idle");
    bench.press(Key.F1).await("amount").type("1000").await("card").awaitReady("idle");
    assertThat(bench.reader.admits()).isFalse();
  }

  @Test
  void sells_amounts_that_the_pin_pad_has_no_room_for() {
    bench.on().approvedSale("999999999");
    assertThat(bench.panel.display()).contains("RMB 9999999.99");
  }

  @Test
  void refuses_amounts_out_of_range() {
    bench.on();
    bench.press(Key.F1).await("amount").type("0").awaitReady("refused");
    bench.press(Key.F1).await("amount").type("1000000000").awaitReady("refused");
    bench
        .press(Key.F1)
        .await("amount")
        .press(Key.DIGIT_1, Key.DIGIT_2, Key.CLEAR, Key.DIGIT_5)
        .type("0");
    bench.await("card");
    assertThat(bench.panel.shown()).anyMatch(lines -> lines.contains("RMB 1.50"));
  }

  @Test
  void shows_the_reason_of_a_refusal_and_reverses_nothing() {
    bench.on().host.when("0200", bench.host.refuses("51"));
    bench.sale("1000", Cards.STRIPE).awaitReady("declined");
    assertThat(bench.panel.display())
        .containsExactly("DECLINED [51]", "INSUFFICIENT FUNDS", "READY");
    assertThat(bench.printer.printed()).isEmpty();
    bench.host.when("0200", bench.host.refuses("43"));
    bench.sale("1000", Cards.STRIPE).awaitReady("keep-card");
    bench.host.when("0200", bench.host.refuses("ZZ"));
    bench.sale("1000", Cards.STRIPE).awaitReady("declined");
    assertThat(bench.panel.display().getFirst()).isEqualTo("DECLINED [ZZ]");
    assertThat(bench.host.requests("0400")).isEmpty();
  }

  @Test
  void signs_off_when_the_host_demands_a_new_sign_in() {
    for (String code : java.util.List.of("77", "99", "A0")) {
      bench.host.when("0200", bench.host.refuses(code));
      if (code.equals("77")) bench.on();
      else bench.signIn();
      bench.sale("1000", Cards.STRIPE).awaitReady("declined");
      assertThat(bench.panel.display()).contains("SIGN IN AGAIN");
      bench.press(Key.F1).awaitReady("signed-off");
    }
  }

  @Test
  void prints_the_amount_of_a_partial_approval() {
    bench.on().host.when("0200", bench.host.answers(a -> a.with(39, "10").with(4, "000000000600")));
    bench.sale("1000", Cards.STRIPE).awaitReady("approved");
    assertThat(bench.panel.display()).contains("RMB 6.00 IN PART");
    assertThat(bench.fields(bench.printer.printed().getFirst()))
        .containsEntry(SlipField.AMOUNT, "6.00");
  }

  @Test
  void asks_the_pin_again_with_a_new_number_when_allowed() {
    bench.with("pin-tries", "3").on().host.when("0200", bench.host.refuses("55"));
    bench.pinPad.willType("111111");
    bench.sale("1000", Cards.STRIPE).awaitReady("approved");
    assertThat(bench.host.requests("0200"))
        .extracting(m -> m.text(11))
        .containsExactly("000002", "000003");
  }

  @Test
  void signs_in_again_behind_the_transaction_when_the_header_asks() {
    bench
        .on()
        .host
        .when(
            "0200",
            bench.host.answers(a -> new Message(a.tpdu(), "603103310000", a.mti(), a.fields())));
    bench.sale("1000", Cards.STRIPE);
    bench.awaitReady("approved");
    assertThat(bench.host.types()).containsExactly("0800", "0200", "0800");
    assertThat(bench.printer.printed()).hasSize(2);
  }

  @Test
  void shows_a_balance_without_slip_or_reversal() {
    bench.on().pinPad.willType(Cards.PIN);
    bench.press(Key.F3).await("card");
    bench.insert(Cards.STRIPE);
    bench.awaitReady("balance");
    assertThat(bench.panel.display()).containsExactly("BALANCE RMB 123.45", "READY");
    assertThat(bench.printer.printed()).isEmpty();
    assertThat(bench.host.requests("0200").getFirst().field(4)).isEmpty();
    bench.host.when("0200", bench.host.silence());
    bench.pinPad.willType(Cards.PIN);
    bench.press(Key.F3).await("card");
    bench.insert(Cards.STRIPE);
    bench.awaitReady("no-answer");
    bench.approvedSale("500");
    assertThat(bench.host.requests("0400")).isEmpty();
  }
}
