package org.posrig.drivers.printer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.posrig.device.DeviceFailed;
import org.posrig.device.Slip;
import org.posrig.device.Slip.SlipLine;

/// The driver at a printer whose buffer is full.
class FlowControlTest {

  @ParameterizedTest
  @CsvSource({"256, 24", "512, 24", "512, 120", "1024, 24", "1024, 120", "4096, 24", "4096, 120"})
  void a_full_buffer_loses_nothing(int size, int lines) {
    try (ScriptedPrinter printer = ScriptedPrinter.withBuffer(size)) {
      Slip slip = ScriptedPrinter.slip(lines);
      printer.driver().print(slip, printer.in(60));
      assertThat(printer.lost).isZero();
      assertThat(printer.printed).isEqualTo(slip.lines().stream().map(SlipLine::text).toList());
      assertThat(printer.askedToWait).as("asked to wait").isGreaterThan(size < 4096 ? 0 : -1);
    }
  }

  @Test
  void a_long_line_of_chinese_goes_out_in_pieces() {
    try (ScriptedPrinter printer = ScriptedPrinter.withBuffer(256)) {
      Slip slip = new Slip(List.of(SlipLine.of("㐀消".repeat(100))));
      printer.driver().print(slip, printer.in(60));
      assertThat(printer.lost).isZero();
      assertThat(String.join("", printer.printed)).isEqualTo("㐀消".repeat(100));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {512, 1024})
  void a_printer_that_answers_nothing_while_it_waits_is_waited_for(int size) {
    try (ScriptedPrinter printer = ScriptedPrinter.withBuffer(size)) {
      printer.answersWhileItWaits = false;
      printer.driver().print(ScriptedPrinter.slip(60), printer.in(60));
      assertThat(printer.lost).isZero();
      assertThat(printer.printed).hasSize(60);
    }
  }

  @Test
  void a_printer_that_says_xon_only_when_it_is_asked_is_asked() {
    try (ScriptedPrinter printer = ScriptedPrinter.withBuffer(512)) {
      printer.saysXonOnlyWhenItReceives = true;
      printer.driver().print(ScriptedPrinter.slip(120), printer.in(20));
      assertThat(printer.lost).isZero();
      assertThat(printer.printed).hasSize(120);
    }
  }

  @Test
  void a_printer_that_never_goes_on_asked_to_wait_and_the_deadline_is_kept() {
    try (ScriptedPrinter printer = ScriptedPrinter.withBuffer(512)) {
      printer.prints = false;
      var driver = printer.driver();
      Instant begin = printer.clock.now();
      DeviceFailed failed =
          catchThrowableOfType(
              DeviceFailed.class, () -> driver.print(ScriptedPrinter.slip(24), printer.in(20)));
      assertThat(failed)
          .hasMessageMatching(
              "printer: printing line \\d+ of 24 failed: the printer asked to wait \\(XOFF\\).*"
                  + "within the deadline.*");
      assertThat(failed.why()).isEqualTo(DeviceFailed.Cause.REFUSED);
      assertThat(Duration.between(begin, printer.clock.now())).isEqualTo(Duration.ofSeconds(20));
      assertThat(printer.lost).isZero();
    }
  }

  @Test
  void a_printer_that_waits_because_its_paper_is_out_says_so() {
    boolean[] out = {false};
    String[] full = {"", "1A", "32", "12", "7E"};
    try (ScriptedPrinter printer = new ScriptedPrinter(512, 12, n -> out[0] ? full[n] : "12")) {
      var driver = printer.driver();
      driver.print(ScriptedPrinter.slip(1), printer.in(10));
      printer.says(ScriptedPrinter.XOFF);
      out[0] = true;
      assertThatThrownBy(() -> driver.print(ScriptedPrinter.slip(24), printer.in(20)))
          .hasMessageContaining("the printer is off-line, paper out");
    }
  }

  @Test
  void the_status_is_told_while_the_printer_asks_to_wait() {
    try (ScriptedPrinter printer = ScriptedPrinter.answering(_ -> "13 12")) {
      assertThat(printer.driver().status(printer.in(3)).ready()).isTrue();
      assertThatThrownBy(() -> printer.driver().print(ScriptedPrinter.slip(1), printer.in(3)))
          .hasMessageContaining("the printer asked to wait");
    }
  }

  @Test
  void flow_control_between_the_bytes_of_an_answer_is_no_answer() {
    try (ScriptedPrinter printer =
        ScriptedPrinter.answering(_ -> "14 13 00 11 00 0F 5F 41 13 11 00 12")) {
      assertThat(printer.driver().status(printer.in(3)).ready()).isTrue();
      printer.driver().print(ScriptedPrinter.slip(2), printer.in(3));
      assertThat(printer.printed).hasSize(2);
    }
  }
}
