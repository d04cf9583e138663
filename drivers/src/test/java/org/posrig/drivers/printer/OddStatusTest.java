package org.posrig.drivers.printer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.posrig.device.DeviceFailed;
import org.posrig.device.DeviceFailed.Cause;
import org.posrig.device.Paper;
import org.posrig.device.ReceiptPrinter.PrinterStatus;

/// Status bytes that people see from their printers.
class OddStatusTest {

  private static ScriptedPrinter answering(String four) {
    String[] bytes = four.split(" ");
    return ScriptedPrinter.answering(n -> bytes[n - 1]);
  }

  private static DeviceFailed failing(ScriptedPrinter printer) {
    return catchThrowableOfType(
        DeviceFailed.class, () -> printer.driver().print(ScriptedPrinter.slip(1), printer.in(5)));
  }

  @ParameterizedTest
  @CsvSource({
    "1A 32 12 72",
    "1A 32 12 7E",
    "1A 32 12 32",
    "1A 32 12 52",
    "1A 32 12 12",
    "1A 12 12 32",
    "1A 12 12 52"
  })
  void an_off_line_printer_with_any_bit_of_paper_out_is_out_of_paper(String bytes) {
    try (ScriptedPrinter printer = answering(bytes)) {
      assertThat(failing(printer))
          .hasMessageContaining("the printer is off-line, paper out (DLE EOT 2, 3, 4 answered");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1A 32 12 32, OUT",
    "1A 32 12 52, OUT",
    "1A 32 12 12, OUT",
    "12 12 12 72, OUT",
    "12 12 12 1E, NEAR_END",
    "16 12 12 12, OK",
    "12 1A 12 12, OK"
  })
  void the_status_says_paper_out_when_the_printer_stopped_for_it(String bytes, Paper paper) {
    try (ScriptedPrinter printer = answering(bytes)) {
      assertThat(printer.driver().status(printer.in(3)))
          .isEqualTo(new PrinterStatus(paper, false, false));
    }
  }

  @Test
  void an_off_line_printer_without_any_cause_does_not_say_why() {
    try (ScriptedPrinter printer = answering("1A 12 12 12")) {
      assertThat(failing(printer)).hasMessageContaining("off-line, it does not say why");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"00", "00 00", "0F", "23 86 00 00 00 00 00 00 00", "80", "FF"})
  void an_answer_of_another_make_has_the_wrong_form(String bytes) {
    try (ScriptedPrinter printer = ScriptedPrinter.answering(_ -> bytes)) {
      DeviceFailed failed = failing(printer);
      assertThat(failed.why()).isEqualTo(Cause.GARBLED);
      assertThat(failed)
          .hasMessageContaining(bytes.substring(0, 2))
          .message()
          .doesNotContain("no answer")
          .containsAnyOf("has the wrong form", "no valid answer");
    }
  }

  @Test
  void a_star_s_zeros_have_the_wrong_form_by_name() {
    try (ScriptedPrinter printer = ScriptedPrinter.answering(_ -> "00")) {
      assertThat(failing(printer))
          .hasMessage(
              "printer: starting to print 1 lines failed: the answer to DLE EOT 1 has the wrong"
                  + " form: 00 came; is an ESC/POS printer on memory:printer?");
      assertThat(
              catchThrowableOfType(
                  DeviceFailed.class, () -> printer.driver().status(printer.in(3))))
          .hasMessageContaining("the answer to DLE EOT 2 has the wrong form: 00 came");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"10 04 01", "10 04 01 12", "12 10 04 01"})
  void an_echo_of_the_question_is_called_one(String bytes) {
    try (ScriptedPrinter printer = ScriptedPrinter.answering(_ -> bytes)) {
      DeviceFailed failed = failing(printer);
      assertThat(failed.why()).isEqualTo(Cause.GARBLED);
      assertThat(failed).hasMessageContaining("10 04 01 came, an echo of the question");
    }
  }

  @Test
  void silence_is_still_no_answer() {
    try (ScriptedPrinter printer = ScriptedPrinter.answering(_ -> "")) {
      assertThat(failing(printer).why()).isEqualTo(Cause.NO_ANSWER);
      assertThat(failing(printer)).hasMessageContaining("no answer to DLE EOT 1 within 300 ms");
    }
  }

  @Test
  void reports_and_blocks_before_an_answer_are_passed_over() {
    try (ScriptedPrinter printer = ScriptedPrinter.answering(_ -> "18 04 03 0F 5F 45 50 00 12")) {
      assertThat(printer.driver().status(printer.in(3)).ready()).isTrue();
    }
  }
}
