package org.posrig.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.posrig.device.Key;
import org.posrig.meaning.BatchResult;
import org.posrig.meaning.SlipField;
import org.posrig.meaning.SlipKind;
import org.posrig.reference.iso.Message;
import org.posrig.reference.rig.Bench;
import org.posrig.reference.rig.Cards;
import org.posrig.reference.rig.FakePrinter.Printed;
import org.posrig.reference.rig.ScriptedHost.Booking;

/// Power goes at every instant of a transaction, one run for each; afterwards the books, the slips
/// and
/// the settlement must agree (I1 to I7, I10).
final class PowerCutTest {

  /// What is under way when the power goes.
  private interface Stroke {
    void begin(Bench bench);
  }

  @Test
  void money_and_paper_agree_after_a_cut_at_any_instant_of_a_sale() {
    cutEverywhere(bench -> {}, bench -> sale(bench));
  }

  @Test
  void money_and_paper_agree_after_a_cut_while_the_host_is_silent_and_reversed() {
    cutEverywhere(
        bench -> {
          bench.host.when("0200", bench.host.silence());
          bench.sale("700", Cards.STRIPE).awaitReady("no-answer");
        },
        bench -> sale(bench));
  }

  @Test
  void money_and_paper_agree_after_a_cut_at_any_instant_of_a_void() {
    cutEverywhere(
        bench -> bench.approvedSale("700"),
        bench -> {
          bench.press(Key.F2);
          if (bench.awaitOrEnd("supervisor", false)) bench.type("1234").type("2").press(Key.ENTER);
          bench.awaitAnyReady();
        });
  }

  @Test
  void the_batch_is_settled_once_after_a_cut_at_any_instant_of_a_settlement() {
    int cuts = 0;
    for (int k = 1; ; k++) {
      try (Bench bench = new Bench()) {
        bench.on().approvedSale("1000").approvedSale("2000");
        bench.cuts.cutAfter(k);
        bench.press(Key.F4);
        bench.awaitAnyReady();
        if (!bench.cuts.cut()) break;
        cuts++;
        settleAgain(bench, k);
      }
    }
    assertThat(cuts).isGreaterThan(40);
  }

  private static void settleAgain(Bench bench, int k) {
    bench.cuts.never();
    bench.powerOff();
    bench.powerOn();
    bench.awaitAnyReady();
    if (bench.meaning().equals("idle")) bench.press(Key.F4).awaitReady("balanced");
    List<Printed> slips =
        bench.printer.whole().stream()
            .filter(slip -> bench.reading(slip).kind() == SlipKind.SETTLEMENT)
            .toList();
    assertThat(slips).as("cut %d at %s", k, bench.cuts.where()).isNotEmpty();
    assertThat(slips.stream().filter(slip -> !slip.duplicate()))
        .as("unmarked, cut %d at %s", k, bench.cuts.where())
        .hasSizeLessThanOrEqualTo(1);
    assertThat(bench.fields(slips.getLast()))
        .containsEntry(SlipField.DEBIT_COUNT, "2")
        .containsEntry(SlipField.DEBIT_AMOUNT, "30.00");
    assertThat(bench.reading(slips.getLast()).result()).isEqualTo(BatchResult.BALANCED);
    bench.host.newBatch();
    bench.signIn().approvedSale("500");
    bench.press(Key.F4).awaitReady("balanced");
  }

  private static void sale(Bench bench) {
    bench.pinPad.willType(Cards.PIN);
    bench.press(Key.F1);
    if (!bench.awaitOrEnd("amount", false)) return;
    bench.type("1000");
    if (!bench.awaitOrEnd("card", false)) return;
    while (!bench.reader.admits() && !bench.ended())
      bench.clock.pass(java.time.Duration.ofMillis(20));
    if (bench.reader.admits() && !bench.ended()) bench.reader.insert(Cards.STRIPE);
    bench.awaitAnyReady();
  }

  private static void cutEverywhere(Stroke before, Stroke stroke) {
    int cuts = 0;
    Set<String> places = new HashSet<>();
    for (int k = 1; ; k++) {
      try (Bench bench = new Bench()) {
        before.begin(bench.on());
        bench.cuts.cutAfter(k);
        stroke.begin(bench);
        if (!bench.cuts.cut()) break;
        cuts++;
        places.add(bench.cuts.where());
        recover(bench, k);
      }
    }
    assertThat(cuts).as("instants tried").isGreaterThan(60);
    assertThat(places).contains("before store", "after store", "wait", "printed");
  }

  private static void recover(Bench bench, int k) {
    String where = "cut %d at %s".formatted(k, bench.cuts.where());
    bench.cuts.never();
    bench.powerOff();
    bench.host.heal();
    bench.powerOn().awaitReady("idle").approvedSale("300");
    Set<String> live = stans(bench.host.live().stream().map(Booking::stan).toList());
    assertThat(slipped(bench)).as("slips of live bookings, " + where).isEqualTo(live);
    stansIncrease(bench.host.requests(), where);
    bench.press(Key.F4).awaitReady("balanced");
  }

  /// Vouchers of transactions that a whole slip stands for; a reversed one must not have a slip.
  private static Set<String> slipped(Bench bench) {
    return stans(
        bench.printer.whole().stream()
            .map(slip -> bench.reading(slip).field(SlipField.VOUCHER))
            .toList());
  }

  private static Set<String> stans(List<String> numbers) {
    return new TreeSet<>(numbers);
  }

  private static void stansIncrease(List<Message> requests, String where) {
    List<String> numbers =
        requests.stream().filter(m -> !m.mti().equals("0400")).map(m -> m.text(11)).toList();
    assertThat(numbers).as(where).isSorted().doesNotHaveDuplicates();
  }
}
