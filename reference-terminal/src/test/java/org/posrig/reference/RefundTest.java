package org.posrig.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.posrig.device.Key;
import org.posrig.meaning.SlipField;
import org.posrig.meaning.SlipKind;
import org.posrig.reference.iso.Message;
import org.posrig.reference.rig.Bench;
import org.posrig.reference.rig.Cards;

final class RefundTest {
  private static final String REFERENCE = "101601000002";
  private final Bench bench = new Bench();

  @AfterEach
  void close() {
    bench.close();
  }

  private Bench refundUpToCard(String cents) {
    bench.press(Key.DIGIT_1).await("supervisor").type("1234").await("reference").type(REFERENCE);
    return bench.await("original-date").type("0105").await("amount").type(cents).await("card");
  }

  private Bench refund(String cents) {
    refundUpToCard(cents).insert(Cards.STRIPE);
    return bench;
  }

  @Test
  void names_its_original_and_asks_for_no_pin() {
    bench.on();
    refund("1000").awaitReady("approved");
    Message request = bench.host.requests("0220").getFirst();
    assertThat(request.text(3)).isEqualTo("200000");
    assertThat(request.text(4)).isEqualTo("000000001000");
    assertThat(request.text(22)).isEqualTo("022");
    assertThat(request.text(25)).isEqualTo("00");
    assertThat(request.text(37)).isEqualTo(REFERENCE);
    assertThat(request.text(60)).startsWith("25000001000");
    assertThat(request.text(61)).isEqualTo("0000000000000105");
    assertThat(request.text(63)).isEqualTo("CUP");
    assertThat(request.field(52)).isEmpty();
    assertThat(request.field(64)).isPresent();
  }

  @Test
  void prints_a_negative_amount_and_the_original() {
    bench.on();
    refund("1000").awaitReady("approved");
    assertThat(bench.printer.whole()).hasSize(2);
    Map<SlipField, String> slip = bench.fields(bench.printer.whole().getFirst());
    assertThat(bench.reading(bench.printer.whole().getFirst()).kind()).isEqualTo(SlipKind.REFUND);
    assertThat(slip)
        .containsEntry(SlipField.AMOUNT, "-10.00")
        .containsEntry(SlipField.ORIGINAL, REFERENCE);
    assertThat(bench.printer.whole().getFirst().lines()).contains("ORIGINAL DATE:0105");
  }

  @Test
  void is_left_in_doubt_without_an_answer_and_counts_in_no_total() {
    bench.on().approvedSale("500");
    bench.host.when("0220", bench.host.ignores());
    refund("100").awaitReady("no-answer");
    bench.press(Key.F4).awaitAnyReady();
    assertThat(bench.host.requests("0400")).isEmpty();
    assertThat(bench.host.requests("0500").getFirst().text(48))
        .startsWith("000000000500001000000000000000");
  }

  @Test
  void is_a_credit_of_its_batch() {
    bench.on().approvedSale("500");
    refund("100").awaitReady("approved").press(Key.F4).awaitReady("balanced");
    assertThat(bench.host.requests("0500").getFirst().text(48))
        .startsWith("000000000500001000000000100001");
  }

  @Test
  void goes_up_by_itself_when_the_host_has_other_totals() {
    bench.on().approvedSale("500");
    refund("100").awaitReady("approved");
    bench.host.when(
        "0500",
        bench.host.answers(
            a -> a.with(48, a.text(48).substring(0, 30) + "2" + a.text(48).substring(31))));
    bench.press(Key.F4).awaitReady("not-balanced");
    var uploads = bench.host.requests("0320");
    assertThat(uploads).hasSize(3);
    assertThat(uploads.get(1).text(3)).isEqualTo("200000");
    assertThat(uploads.get(1).text(4)).isEqualTo("000000000100");
    assertThat(uploads.get(1).text(11)).isEqualTo("000003");
    assertThat(uploads.get(1).text(37)).isEqualTo(REFERENCE);
    assertThat(uploads.get(2).text(48)).isEqualTo("0002");
  }

  @Test
  void is_not_begun_with_a_wrong_password_and_not_sent_for_nothing() {
    bench.on().press(Key.DIGIT_1).await("supervisor").type("9999").awaitReady("wrong-password");
    bench.press(Key.DIGIT_1).await("supervisor").type("1234").await("reference").type(REFERENCE);
    bench.await("original-date").type("0105").await("amount").type("0").awaitReady("refused");
    assertThat(bench.host.requests("0220")).isEmpty();
  }
}
