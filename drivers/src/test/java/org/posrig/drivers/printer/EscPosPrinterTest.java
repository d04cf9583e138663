package org.posrig.drivers.printer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.posrig.device.DeviceFailed;
import org.posrig.device.DeviceFailed.Cause;
import org.posrig.device.Paper;
import org.posrig.device.ReceiptPrinter;
import org.posrig.device.ReceiptPrinter.PrinterStatus;
import org.posrig.device.Slip;
import org.posrig.device.Slip.SlipLine;
import org.posrig.fault.DeviceFault;
import org.posrig.history.Event.PaperChanged;
import org.posrig.history.Event.SlipPrinted;
import org.posrig.meaning.SlipField;
import org.posrig.meaning.SlipKind;

class EscPosPrinterTest {

  @Test
  void prints_an_english_slip_that_reads_back_as_it_was() {
    try (PrinterBench bench = new PrinterBench()) {
      bench.openDriver().print(PrinterBench.english(), bench.in(10));
      SlipPrinted slip = bench.slips().getFirst();
      assertThat(slip.paper()).isEqualTo(PrinterBench.english().lines());
      assertThat(slip.complete()).isTrue();
      assertThat(slip.reading().kind()).isEqualTo(SlipKind.SALE);
      assertThat(slip.reading().fields()).containsExactly(Map.entry(SlipField.AMOUNT, "12.34"));
      assertThat(bench.tray().slips()).isEqualTo(1);
    }
  }

  @Test
  void prints_a_chinese_slip_that_reads_back_as_it_was() {
    try (PrinterBench bench = new PrinterBench()) {
      bench.openDriver().print(PrinterBench.chinese(), bench.in(10));
      SlipPrinted slip = bench.slips().getFirst();
      assertThat(slip.paper()).isEqualTo(PrinterBench.chinese().lines());
      assertThat(slip.reading().kind()).isEqualTo(SlipKind.SALE);
    }
  }

  @Test
  void tells_the_instants_of_each_slip_and_each_line() {
    try (PrinterBench bench = new PrinterBench()) {
      ReceiptPrinter printer = bench.openDriver();
      printer.print(PrinterBench.english(), bench.in(10));
      printer.print(PrinterBench.chinese(), bench.in(10));
      assertThat(bench.used).containsExactly("printer", "printer");
      assertThat(bench.linesPrinted).isEqualTo(12);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void stops_at_the_line_where_the_paper_ran_out_and_starts_clean_afterwards(int line) {
    try (PrinterBench bench = new PrinterBench()) {
      ReceiptPrinter printer = bench.openDriver();
      bench.atLine(line, () -> bench.emulated.suffer(new DeviceFault.PaperState(Paper.OUT)));
      DeviceFailed failed =
          catchThrowableOfType(
              DeviceFailed.class, () -> printer.print(PrinterBench.english(), bench.in(10)));
      assertThat(failed.why()).isEqualTo(Cause.REFUSED);
      assertThat(failed)
          .hasMessageMatching("printer: printing .*: the printer is off-line, paper out .*");
      assertThat(bench.slips()).isEmpty();
      bench.roll().paper(Paper.OK);
      SlipPrinted torn = bench.slips().getFirst();
      assertThat(torn.complete()).isFalse();
      assertThat(torn.paper()).isEqualTo(PrinterBench.english().lines().subList(0, line));
      printer.print(PrinterBench.chinese(), bench.in(10));
      assertThat(bench.slips().get(1).paper()).isEqualTo(PrinterBench.chinese().lines());
      assertThat(bench.slips().get(1).complete()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 6})
  void drops_what_is_printed_when_the_power_goes_in_the_middle(int line) {
    try (PrinterBench bench = new PrinterBench()) {
      ReceiptPrinter printer = bench.openDriver();
      bench.atLine(line, () -> bench.emulated.supply(false));
      DeviceFailed failed =
          catchThrowableOfType(
              DeviceFailed.class, () -> printer.print(PrinterBench.english(), bench.in(10)));
      assertThat(failed.why()).isEqualTo(Cause.NO_ANSWER);
      assertThat(bench.slips()).hasSize(1);
      assertThat(bench.slips().getFirst().complete()).isFalse();
      assertThat(bench.slips().getFirst().paper()).hasSize(line);
      bench.emulated.supply(true);
      bench.openDriverAgain(printer).print(PrinterBench.english(), bench.in(10));
      assertThat(bench.slips().get(1).paper()).isEqualTo(PrinterBench.english().lines());
    }
  }

  @Test
  void says_that_the_cover_is_open() {
    try (PrinterBench bench = new PrinterBench()) {
      ReceiptPrinter printer = bench.openDriver();
      bench.emulated.suffer(new DeviceFault.CoverOpen());
      assertThat(printer.status(bench.in(1))).isEqualTo(new PrinterStatus(Paper.OK, true, false));
      assertThatThrownBy(() -> printer.print(PrinterBench.english(), bench.in(10)))
          .hasMessage(
              "printer: starting to print 6 lines failed: the printer is off-line, cover open"
                  + " (DLE EOT 2, 3, 4 answered 16 12 12)");
      bench.emulated.heal();
      printer.print(PrinterBench.english(), bench.in(10));
      assertThat(bench.slips()).hasSize(1);
      assertThat(bench.notes.history().all(PaperChanged.class))
          .containsExactly(new PaperChanged(Paper.OK, true), new PaperChanged(Paper.OK, false));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "mechanical, error (mechanical)",
    "cutter, error (cutter)",
    "unrecoverable, 'error (not recoverable, call service)'",
    "hot, 'error (head too hot, it recovers by itself)'"
  })
  void names_the_error_that_keeps_the_printer_off_line(String error, String said) {
    try (PrinterBench bench = new PrinterBench(Map.of("error", error))) {
      ReceiptPrinter printer = bench.openDriver();
      assertThat(printer.status(bench.in(1))).isEqualTo(new PrinterStatus(Paper.OK, false, true));
      assertThatThrownBy(() -> printer.print(PrinterBench.english(), bench.in(10)))
          .hasMessageContaining("off-line, " + said);
      bench.emulated.heal();
      printer.print(PrinterBench.english(), bench.in(10));
      assertThat(bench.slips()).hasSize(1);
    }
  }

  @Test
  void prints_on_when_the_paper_is_near_its_end() {
    try (PrinterBench bench = new PrinterBench()) {
      ReceiptPrinter printer = bench.openDriver();
      bench.roll().paper(Paper.NEAR_END);
      assertThat(printer.status(bench.in(1)).paper()).isEqualTo(Paper.NEAR_END);
      printer.print(PrinterBench.english(), bench.in(10));
      assertThat(bench.slips().getFirst().complete()).isTrue();
    }
  }

  @Test
  void gives_up_on_a_mute_printer_in_time_and_works_again_when_it_is_healed() {
    try (PrinterBench bench = new PrinterBench()) {
      ReceiptPrinter printer = bench.openDriver();
      assertThat(bench.emulated.suffer(new DeviceFault.Mute("pin pad"))).isFalse();
      assertThat(bench.emulated.suffer(new DeviceFault.Mute("printer"))).isTrue();
      Instant begin = bench.clock.now();
      assertThatThrownBy(() -> printer.print(PrinterBench.english(), bench.in(10)))
          .hasMessage(
              "printer: starting to print 6 lines failed: no answer to DLE EOT 1 within 1000 ms;"
                  + " is memory:printer the printer's wire?");
      assertThat(Duration.between(begin, bench.clock.now())).isEqualTo(Duration.ofSeconds(1));
      bench.emulated.heal();
      printer.print(PrinterBench.english(), bench.in(10));
      assertThat(bench.slips()).hasSize(1);
    }
  }

  @Test
  void what_a_mute_printer_printed_in_part_is_torn_off_before_the_next_slip() {
    try (PrinterBench bench = new PrinterBench()) {
      ReceiptPrinter printer = bench.openDriver();
      bench.atLine(2, () -> bench.emulated.suffer(new DeviceFault.Mute("printer")));
      assertThatThrownBy(() -> printer.print(PrinterBench.english(), bench.in(10)))
          .isInstanceOf(DeviceFailed.class);
      bench.emulated.suffer(new DeviceFault.Garble("printer"));
      bench.emulated.heal();
      printer.print(PrinterBench.chinese(), bench.in(10));
      assertThat(bench.slips()).extracting(SlipPrinted::complete).containsExactly(false, true);
      assertThat(bench.slips().get(1).paper()).isEqualTo(PrinterBench.chinese().lines());
    }
  }

  @Test
  void asks_again_after_a_garbled_answer() {
    try (PrinterBench bench = new PrinterBench()) {
      ReceiptPrinter printer = bench.openDriver();
      bench.emulated.suffer(new DeviceFault.Garble("printer"));
      assertThat(printer.status(bench.in(1)).ready()).isTrue();
      bench.atLine(6, () -> bench.emulated.suffer(new DeviceFault.Garble("printer")));
      printer.print(PrinterBench.english(), bench.in(10));
      assertThat(bench.slips()).hasSize(1);
    }
  }

  @Test
  void keeps_the_deadline_on_a_slow_printer() {
    try (PrinterBench bench = new PrinterBench(Map.of("line-millis", "700"))) {
      ReceiptPrinter printer = bench.openDriver();
      Instant begin = bench.clock.now();
      assertThatThrownBy(() -> printer.print(PrinterBench.english(), bench.in(3)))
          .hasMessageContaining("printing 6 lines failed: not finished by the deadline");
      assertThat(Duration.between(begin, bench.clock.now())).isEqualTo(Duration.ofSeconds(3));
      printer.print(PrinterBench.english(), bench.in(10));
      assertThat(bench.slips()).extracting(slip -> slip.paper().size()).containsExactly(4, 6);
      assertThat(bench.slips()).extracting(SlipPrinted::complete).containsExactly(false, true);
    }
  }

  @Test
  void wraps_a_line_that_is_longer_than_the_paper_is_wide() {
    try (PrinterBench bench = new PrinterBench()) {
      Slip wide = new Slip(List.of(SlipLine.of("0123456789".repeat(5))));
      bench.openDriver().print(wide, bench.in(10));
      assertThat(bench.slips().getFirst().lines())
          .containsExactly("0123456789".repeat(5).substring(0, 48), "89");
    }
  }

  @Test
  void a_closed_driver_says_that_its_wire_is_gone() {
    try (PrinterBench bench = new PrinterBench()) {
      ReceiptPrinter printer = bench.openDriver();
      printer.close();
      printer.close();
      DeviceFailed failed =
          catchThrowableOfType(
              DeviceFailed.class, () -> printer.print(PrinterBench.english(), bench.in(1)));
      assertThat(failed.why()).isEqualTo(Cause.DISCONNECTED);
      assertThat(failed)
          .hasMessage(
              "printer: printing 6 lines failed: reading from memory:printer: closed at this end");
    }
  }

  @Test
  void refuses_a_setting_that_is_no_time() {
    try (PrinterBench bench = new PrinterBench()) {
      Map<String, String> settings = Map.of("answer-millis", "soon");
      assertThatThrownBy(
              () ->
                  new EscPosPrinterDriver()
                      .open("printer", bench.strung.openDriverEnd(), bench.clock, settings))
          .hasMessage("printer: setting 'answer-millis' is a number of milliseconds, not 'soon'");
    }
  }
}
