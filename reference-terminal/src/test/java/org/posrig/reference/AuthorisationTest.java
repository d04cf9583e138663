package org.posrig.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.posrig.device.Key;
import org.posrig.meaning.SlipField;
import org.posrig.meaning.SlipKind;
import org.posrig.reference.iso.Message;
import org.posrig.reference.rig.Bench;
import org.posrig.reference.rig.Cards;

final class AuthorisationTest {
  private final Bench bench = new Bench();

  @AfterEach
  void close() {
    bench.close();
  }

  /// STAN 000002, code A00002 at the scripted host: typed as 000002 it is of no journal.
  private Bench reserve(String cents) {
    bench.pinPad.willType(Cards.PIN);
    bench.press(Key.DIGIT_2).await("amount").type(cents).await("card").insert(Cards.STRIPE);
    return bench.awaitReady("approved");
  }

  private Bench about(Key entry, String code, String cents) {
    bench.press(entry);
    if (entry == Key.DIGIT_3) bench.await("supervisor").type("1234");
    bench.await("authorisation-code").type(code).await("original-date").type("0105");
    bench.await("amount").type(cents).await("card").insert(Cards.STRIPE);
    return bench;
  }

  private Message last(String mti) {
    return bench.host.requests(mti).getLast();
  }

  private SlipKind slip() {
    return bench.reading(bench.printer.whole().getLast()).kind();
  }

  @Test
  void reserves_with_a_pin_under_its_own_type() {
    bench.on();
    reserve("10000");
    assertThat(last("0100").text(3)).isEqualTo("030000");
    assertThat(last("0100").text(25)).isEqualTo("06");
    assertThat(last("0100").text(60)).startsWith("10000001");
    assertThat(last("0100").field(52)).isPresent();
    assertThat(slip()).isEqualTo(SlipKind.AUTHORISATION);
  }

  @Test
  void voids_and_completes_under_code_and_date() {
    bench.on();
    reserve("10000");
    about(Key.DIGIT_3, "123456", "10000").awaitReady("approved");
    assertThat(last("0100").text(3)).isEqualTo("200000");
    assertThat(last("0100").text(38)).isEqualTo("123456");
    assertThat(last("0100").text(61)).isEqualTo("0000000000000105");
    assertThat(slip()).isEqualTo(SlipKind.AUTHORISATION_VOID);
    about(Key.DIGIT_4, "123456", "8000").awaitReady("approved");
    assertThat(last("0200").text(60)).startsWith("20000001");
    assertThat(last("0200").text(25)).isEqualTo("06");
    assertThat(last("0200").text(4)).isEqualTo("000000008000");
    assertThat(last("0200").field(52)).isEmpty();
    assertThat(slip()).isEqualTo(SlipKind.COMPLETION);
  }

  @Test
  void voids_a_completion_by_its_voucher_once() {
    bench.on();
    about(Key.DIGIT_4, "123456", "8000").awaitReady("approved");
    voidCompletion("2").await("confirm-void").press(Key.ENTER).awaitReady("approved");
    assertThat(last("0200").text(60)).startsWith("21000001");
    assertThat(last("0200").text(61)).isEqualTo("000001000002");
    assertThat(slip()).isEqualTo(SlipKind.COMPLETION_VOID);
    voidCompletion("2").awaitReady("refused");
    bench.press(Key.F2).await("supervisor").type("1234").await("voucher").type("2");
    bench.awaitReady("refused");
  }

  private Bench voidCompletion(String voucher) {
    bench.press(Key.DIGIT_6).await("supervisor").type("1234").await("voucher").type(voucher);
    return bench;
  }

  @Test
  void stores_prints_and_sends_an_advice_with_the_next_transaction() {
    bench.on();
    about(Key.DIGIT_5, "123456", "9000").awaitReady("stored");
    assertThat(bench.host.requests("0220")).isEmpty();
    Map<SlipField, String> slip = bench.fields(bench.printer.whole().getFirst());
    assertThat(slip)
        .containsEntry(SlipField.AMOUNT, "90.00")
        .containsEntry(SlipField.VOUCHER, "000002")
        .containsEntry(SlipField.AUTHORISATION, "123456");
    bench.approvedSale("500");
    Message advice = last("0220");
    assertThat(advice.text(11)).isEqualTo("000002");
    assertThat(advice.text(38)).isEqualTo("123456");
    assertThat(advice.text(60)).startsWith("24000001");
    assertThat(advice.field(35)).isEmpty();
    assertThat(bench.host.types()).endsWith("0220", "0200");
    bench.approvedSale("600");
    assertThat(bench.host.requests("0220")).hasSize(1);
  }

  @Test
  void sends_an_advice_again_as_it_was_until_it_is_answered() {
    bench.on();
    about(Key.DIGIT_5, "123456", "9000").awaitReady("stored");
    bench.host.when("0220", bench.host.ignores());
    bench.approvedSale("500").approvedSale("600");
    List<Message> sent = bench.host.requests("0220");
    assertThat(sent).hasSize(2);
    assertThat(sent.get(1).fields()).isEqualTo(sent.get(0).fields());
    bench.press(Key.F4).awaitAnyReady();
    assertThat(last("0500").text(48)).startsWith("000000010100003");
  }

  @Test
  void takes_a_duplicate_for_done_and_another_code_for_refused() {
    bench.on();
    about(Key.DIGIT_5, "123456", "9000").awaitReady("stored");
    bench.host.when("0220", bench.host.refuses("94"));
    bench.approvedSale("500");
    about(Key.DIGIT_5, "123457", "7000").awaitReady("stored");
    bench.host.when("0220", bench.host.refuses("05"));
    bench.approvedSale("600");
    bench.press(Key.F4).awaitAnyReady();
    assertThat(last("0500").text(48)).startsWith("000000010100003");
    assertThat(bench.printer.printed().getLast().lines()).contains("REFUSED BY HOST:000004 70.00");
  }

  @Test
  void a_stored_completion_outlives_the_power() {
    bench.on();
    about(Key.DIGIT_5, "123456", "9000").awaitReady("stored");
    bench.powerOff();
    bench.powerOn().awaitReady("idle").approvedSale("500");
    assertThat(bench.host.requests("0220")).hasSize(1);
  }

  @Test
  void counts_no_pre_authorisation_and_every_completion() {
    bench.on();
    reserve("10000");
    about(Key.DIGIT_4, "123456", "8000").awaitReady("approved");
    about(Key.DIGIT_5, "123457", "9000").awaitReady("stored");
    bench.press(Key.F4).awaitAnyReady();
    assertThat(last("0500").text(48)).startsWith("000000017000002000000000000000");
    assertThat(bench.host.types()).containsSubsequence("0220", "0500");
  }
}
