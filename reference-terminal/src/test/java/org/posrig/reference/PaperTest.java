package org.posrig.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.posrig.device.Key;
import org.posrig.device.Paper;
import org.posrig.meaning.SlipCopy;
import org.posrig.meaning.SlipKind;
import org.posrig.meaning.SlipReading;
import org.posrig.reference.rig.Bench;
import org.posrig.reference.rig.Cards;
import org.posrig.reference.rig.FakePrinter.Printed;

final class PaperTest {
  private final Bench bench = new Bench();

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void sends_nothing_while_there_is_no_paper() {
    bench.on().printer.paper = Paper.OUT;
    bench.sale("1000", Cards.STRIPE).await("no-paper");
    bench.press(Key.ENTER).clock.pass(java.time.Duration.ofSeconds(1));
    assertThat(bench.host.requests("0200")).isEmpty();
    bench.printer.loadPaper();
    bench.press(Key.ENTER).awaitReady("approved");
  }

  @Test
  void leaves_when_the_operator_does_not_load_paper() {
    bench.on().printer.paper = Paper.OUT;
    bench.sale("1000", Cards.STRIPE).await("no-paper");
    bench.press(Key.CANCEL).awaitReady("cancelled");
    assertThat(bench.host.requests("0200")).isEmpty();
  }

  @Test
  void prints_the_whole_copy_again_when_the_paper_ended_in_the_middle() {
    bench.on().printer.paperEndsAfter(7);
    bench.sale("1000", Cards.STRIPE).await("no-paper");
    assertThat(bench.printer.printed()).hasSize(1).noneMatch(Printed::whole);
    bench.printer.loadPaper();
    bench.press(Key.ENTER).awaitReady("approved");
    assertThat(bench.printer.whole()).hasSize(2).noneMatch(Printed::duplicate);
    assertThat(bench.host.requests("0400")).isEmpty();
  }

  @Test
  void an_approval_stands_without_its_slip_and_is_reprinted_later() {
    bench.on().printer.paperEndsAfter(7);
    bench.sale("1000", Cards.STRIPE).await("no-paper");
    bench.press(Key.CANCEL).awaitReady("approved");
    assertThat(bench.printer.whole()).isEmpty();
    bench.printer.loadPaper();
    bench.press(Key.F5).awaitReady("reprinted");
    assertThat(bench.printer.whole()).hasSize(1).allMatch(Printed::duplicate);
    assertThat(bench.host.live()).hasSize(1);
  }

  @Test
  void a_reprint_is_the_slip_and_a_mark_and_the_host_hears_nothing() {
    bench.on().approvedSale("1234").press(Key.F5).awaitReady("reprinted");
    Printed original = bench.printer.printed().getFirst();
    Printed again = bench.printer.printed().getLast();
    assertThat(again.lines()).containsOnlyOnce("*** DUPLICATE ***");
    assertThat(again.lines().stream().filter(line -> !line.equals("*** DUPLICATE ***")))
        .containsExactlyElementsOf(original.lines());
    assertThat(bench.host.types()).containsExactly("0800", "0200");
    assertThat(bench.reading(again).duplicate()).isTrue();
    assertThat(bench.reading(original).duplicate()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void every_slip_is_read_as_what_it_is(String language) {
    bench.with("language", language).with("merchant-name", "SALE").on().approvedSale("1234");
    bench.press(Key.F2).await("supervisor").type("1234").await("voucher").type("2");
    bench.await("confirm-void").press(Key.ENTER).awaitReady("approved");
    bench.press(Key.F5).awaitReady("reprinted").press(Key.F4).awaitReady("balanced");
    assertThat(bench.printer.whole().stream().map(bench::reading))
        .extracting(SlipReading::kind, SlipReading::copy, SlipReading::duplicate)
        .containsExactly(
            tuple(SlipKind.SALE, SlipCopy.MERCHANT, false),
            tuple(SlipKind.SALE, SlipCopy.HOLDER, false),
            tuple(SlipKind.VOID, SlipCopy.MERCHANT, false),
            tuple(SlipKind.VOID, SlipCopy.HOLDER, false),
            tuple(SlipKind.VOID, SlipCopy.MERCHANT, true),
            tuple(SlipKind.SETTLEMENT, SlipCopy.UNSAID, false));
  }

  @Test
  void there_is_nothing_to_reprint_in_an_empty_batch() {
    bench.on().press(Key.F5).awaitReady("empty-batch");
  }

  @Test
  void prints_again_with_a_mark_after_a_power_cut_while_printing() {
    bench.on().sale("1000", Cards.STRIPE).await("printing");
    bench.clock.pass(java.time.Duration.ofMillis(350));
    bench.powerOff();
    assertThat(bench.printer.printed()).hasSize(1).noneMatch(Printed::whole);
    bench.powerOn().awaitReady("idle");
    assertThat(bench.printer.whole()).hasSize(2);
    assertThat(bench.printer.whole().getFirst().duplicate()).isTrue();
    assertThat(bench.printer.whole().getLast().duplicate()).isFalse();
  }

  @Test
  void prints_one_copy_when_told_so() {
    bench.with("copies", "1").on().approvedSale("1000");
    assertThat(bench.printer.whole()).hasSize(1);
  }

  @Test
  void no_slip_and_no_screen_ever_shows_a_whole_card_number() {
    bench.with("language", "zh").on().approvedSale("1000");
    bench.press(Key.F5).awaitReady("reprinted");
    bench.press(Key.F4).awaitReady("balanced");
    assertThat(bench.printer.printed())
        .hasSize(4)
        .noneMatch(slip -> slip.text().contains("6210948000000011"));
    assertThat(bench.panel.shown())
        .isNotEmpty()
        .noneMatch(lines -> lines.toString().contains("6210948000000011"));
  }

  @Test
  void the_memory_holds_no_readable_card_number() {
    bench.on().approvedSale("1000");
    String image = new String(bench.memory.bytes(), java.nio.charset.StandardCharsets.ISO_8859_1);
    assertThat(bench.memory.stores()).isGreaterThan(3);
    assertThat(image).doesNotContain("6210948000000011").doesNotContain("00000011");
  }
}
