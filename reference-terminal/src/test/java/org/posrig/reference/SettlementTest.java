package org.posrig.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.posrig.device.Key;
import org.posrig.meaning.BatchResult;
import org.posrig.meaning.SlipField;
import org.posrig.meaning.SlipKind;
import org.posrig.meaning.SlipReading;
import org.posrig.reference.iso.Message;
import org.posrig.reference.rig.Bench;
import org.posrig.reference.rig.Cards;
import org.posrig.reference.rig.ScriptedHost.Reaction;

final class SettlementTest {
  private final Bench bench = new Bench();

  @AfterEach
  void close() {
    bench.close();
  }

  private Reaction notBalanced() {
    return bench.host.answers(
        a -> a.with(48, a.text(48).substring(0, 30) + "2" + a.text(48).substring(31)));
  }

  private Bench voidSale(String voucher) {
    bench.press(Key.F2).await("supervisor").type("1234").await("voucher").type(voucher);
    return bench.await("confirm-void").press(Key.ENTER);
  }

  @Test
  void tells_its_totals_prints_and_clears_when_the_host_agrees() {
    bench.on().approvedSale("1000").approvedSale("234");
    voidSale("2").awaitReady("approved");
    bench.press(Key.F4).awaitReady("balanced");
    Message request = bench.host.requests("0500").getFirst();
    assertThat(request.text(48)).isEqualTo("000000001234002000000001000001" + "0".repeat(32));
    assertThat(request.text(63)).isEqualTo("01 ");
    assertThat(request.field(64)).isEmpty();
    Map<SlipField, String> slip = bench.fields(bench.printer.printed().getLast());
    SlipReading reading = bench.reading(bench.printer.printed().getLast());
    assertThat(reading.kind()).isEqualTo(SlipKind.SETTLEMENT);
    assertThat(reading.result()).isEqualTo(BatchResult.BALANCED);
    assertThat(slip)
        .containsEntry(SlipField.DEBIT_COUNT, "2")
        .containsEntry(SlipField.DEBIT_AMOUNT, "12.34")
        .containsEntry(SlipField.CREDIT_COUNT, "1")
        .containsEntry(SlipField.CREDIT_AMOUNT, "10.00");
    assertThat(bench.host.types()).endsWith("0500", "0820");
    bench.press(Key.F1).awaitReady("signed-off");
    bench.press(Key.F5).awaitReady("empty-batch");
  }

  @Test
  void goes_on_with_the_next_batch_when_it_does_not_sign_off() {
    bench
        .with("auto-sign-off", "off")
        .on()
        .approvedSale("1000")
        .press(Key.F4)
        .awaitReady("balanced");
    bench.approvedSale("500");
    assertThat(bench.host.requests("0200").getLast().text(60)).startsWith("22000002");
  }

  @Test
  void uploads_the_batch_in_lists_of_eight_when_the_host_disagrees() {
    bench.on();
    for (int i = 0; i < 11; i++) bench.approvedSale("100");
    voidSale("2").awaitReady("approved");
    bench.host.when("0500", notBalanced());
    bench.press(Key.F4).awaitReady("not-balanced");
    var uploads = bench.host.requests("0320");
    assertThat(uploads)
        .extracting(m -> m.text(60).substring(8))
        .containsExactly("201", "201", "202");
    assertThat(uploads).extracting(m -> m.text(48).length()).containsExactly(322, 82, 4);
    assertThat(uploads.getFirst().text(48)).startsWith("0800000003");
    assertThat(uploads.getLast().text(48)).isEqualTo("0010");
    assertThat(bench.panel.shown()).contains(java.util.List.of("UPLOADING"));
    assertThat(bench.reading(bench.printer.printed().getLast()).result())
        .isEqualTo(BatchResult.NOT_BALANCED);
  }

  @Test
  void resumes_an_upload_at_the_first_list_that_was_not_acknowledged() {
    bench.on();
    for (int i = 0; i < 10; i++) bench.approvedSale("100");
    bench.host.when("0500", notBalanced());
    bench.host.when("0320", bench.host.answers());
    bench.host.when("0320", bench.host.ignores());
    bench.press(Key.F4).awaitReady("no-answer");
    bench.powerOff();
    bench.powerOn().awaitReady("idle").press(Key.F1).awaitReady("settle-now");
    bench.press(Key.F4).awaitReady("not-balanced");
    assertThat(bench.host.requests("0500")).hasSize(1);
    assertThat(bench.host.requests("0320"))
        .extracting(m -> m.text(48).length())
        .containsExactly(322, 82, 82, 4);
  }

  @Test
  void keeps_the_batch_and_sells_nothing_while_the_settlement_has_no_answer() {
    bench.on().approvedSale("1000").host.when("0500", bench.host.ignores());
    bench.press(Key.F4).awaitReady("no-answer");
    bench.press(Key.F1).awaitReady("settle-now");
    bench.press(Key.F2).awaitReady("settle-now");
    bench.press(Key.F4).awaitReady("balanced");
    assertThat(bench.host.requests("0500")).hasSize(2);
    assertThat(bench.host.requests("0500").getLast().text(48)).startsWith("000000001000001");
  }

  @Test
  void a_refused_settlement_leaves_all_as_it_was() {
    bench.on().approvedSale("1000").host.when("0500", bench.host.refuses("95"));
    bench.press(Key.F4).awaitReady("declined");
    bench.approvedSale("500").press(Key.F4).awaitReady("balanced");
  }

  @Test
  void ends_a_balanced_batch_with_chip_sales_by_207() {
    bench.on().sale("1000", Cards.CHIP).awaitReady("approved").press(Key.F4).awaitReady("balanced");
    assertThat(bench.host.requests("0320"))
        .extracting(m -> m.text(60).substring(8))
        .containsExactly("207");
  }

  @Test
  void an_empty_batch_is_settled_only_when_told_so() {
    bench.on().press(Key.F4).awaitReady("empty-batch");
    assertThat(bench.host.requests("0500")).isEmpty();
    bench.powerOff();
    bench
        .with("empty-settle", "on")
        .powerOn()
        .awaitReady("idle")
        .press(Key.F4)
        .awaitReady("balanced");
  }

  @Test
  void a_full_journal_must_be_settled() {
    bench.with("max-records", "2").on().approvedSale("100").approvedSale("100");
    bench.press(Key.F1).awaitReady("settle-now");
    bench.press(Key.F4).awaitReady("balanced");
  }

  @Test
  void an_answer_without_totals_is_a_mismatch_and_the_settlement_waits() {
    bench.on().approvedSale("100").host.when("0500", bench.host.answers(a -> a.without(48)));
    bench.press(Key.F4).awaitReady("mismatch");
    bench.press(Key.F1).awaitReady("settle-now");
  }

  @Test
  void voids_a_sale_of_this_batch_once() {
    bench.on().approvedSale("1000");
    voidSale("000002").awaitReady("approved");
    Message request = bench.host.requests("0200").getLast();
    assertThat(request.text(3)).isEqualTo("200000");
    assertThat(request.text(61)).isEqualTo("000001000002");
    assertThat(request.text(60)).isEqualTo("2300000100050");
    assertThat(request.text(38)).isEqualTo("A00002");
    assertThat(request.field(35)).isEmpty();
    Map<SlipField, String> slip = bench.fields(bench.printer.printed().getLast());
    assertThat(bench.reading(bench.printer.printed().getLast()).kind()).isEqualTo(SlipKind.VOID);
    assertThat(slip)
        .containsEntry(SlipField.AMOUNT, "-10.00")
        .containsEntry(SlipField.ORIGINAL, "000002")
        .containsEntry(SlipField.ENTRY, "KEYED")
        .containsEntry(SlipField.VOUCHER, "000003");
    bench
        .press(Key.F2)
        .await("supervisor")
        .type("1234")
        .await("voucher")
        .type("2")
        .awaitReady("refused");
    bench
        .press(Key.F2)
        .await("supervisor")
        .type("1234")
        .await("voucher")
        .type("99")
        .awaitReady("refused");
    assertThat(bench.host.requests("0200")).hasSize(2);
  }

  @Test
  void reverses_an_unanswered_void_with_its_original() {
    bench.on().approvedSale("1000").host.when("0200", bench.host.silence());
    voidSale("2").awaitReady("no-answer");
    voidSale("2").awaitReady("approved");
    assertThat(bench.host.requests("0400").getFirst().text(61)).isEqualTo("000001000002");
    bench.press(Key.F4).awaitReady("balanced");
  }

  @Test
  void asks_for_the_card_of_a_void_when_told_so() {
    bench.with("void-card", "on").on().approvedSale("1000").pinPad.willType(Cards.PIN);
    voidSale("2").await("card");
    bench.insert(Cards.STRIPE);
    bench.awaitReady("approved");
    assertThat(bench.host.requests("0200").getLast().field(52)).isPresent();
  }

  @Test
  void leaves_a_void_at_any_prompt() {
    bench.on().approvedSale("1000");
    bench.press(Key.F2).await("supervisor").press(Key.CANCEL).awaitReady("cancelled");
    bench.press(Key.F2).await("supervisor").type("9999").awaitReady("wrong-password");
    bench.press(Key.F2).await("supervisor").type("1234").await("voucher").type("2");
    bench.await("confirm-void").press(Key.CANCEL).awaitReady("cancelled");
    assertThat(bench.host.requests("0200")).hasSize(1);
  }
}
