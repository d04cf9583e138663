package org.posrig.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.posrig.meaning.SlipField;
import org.posrig.yaml.Yaml;

/// A model of another maker's words, and what is wrong with one.
class ModelFileTest {
  private static final String MODEL =
      """
      model: other
      keys:
        sale: [F1]
      ready: "BEREIT"
      screens:
        idle: "BEREIT"
      questions:
        tip: {shows: "TRINKGELD", answer: [DIGIT_2]}
      amounts: {decimal: ",", group: "."}
      slip:
        kinds:
          sale: "ZAHLUNG"
        time: "dd.MM.yyyy HH:mm:ss"
        fields:
          amount: "Summe (.*) EUR"
          card: "Karte (.*)"
          time: "Datum (.*)"
          voucher: "Beleg (.*)"
      """;

  @TempDir private Path folder;

  private Yaml yaml(String old, String other) throws IOException {
    assertThat(MODEL).contains(old);
    return new Yaml(Files.writeString(folder.resolve("other.yaml"), MODEL.replace(old, other)));
  }

  private String read(String pattern, SlipField field, String line) throws IOException {
    Yaml yaml = yaml("dd.MM.yyyy HH:mm:ss", pattern);
    TerminalModel model = ModelFile.read(yaml);
    assertThat(yaml.problems()).isEmpty();
    return model.readSlip(List.of("ZAHLUNG", line)).field(field);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dd.MM.yyyy HH:mm:ss| Datum 30.11.2026 21:43:57| 2026-11-30T21:43:57",
        "dd/MM/yy HH:mm| Datum 30/11/26 21:43| 2026-11-30T21:43",
        "dd MMM yyyy hh:mm:ss a| Datum 30 NOV 2026 09:43:57 PM| 2026-11-30T21:43:57",
        "dd.MM.yyyy| Datum 30.11.2026| 2026-11-30",
        "dd.MM.yyyy HH:mm 'Uhr s'| Datum 30.11.2026 21:43 Uhr s| 2026-11-30T21:43",
        "dd.MM.yyyy HH:mm| Datum 31.31.2026 21:43| 31.31.2026 21:43",
      })
  void a_time_is_read_as_far_as_it_is_printed(String form, String line, String time)
      throws IOException {
    assertThat(read(form, SlipField.TIME, line)).isEqualTo(time);
  }

  @ParameterizedTest
  @CsvSource({
    "Karte 621094XXXXXX0029,621094******0029",
    "Karte XXXX XXXX XXXX 0029,************0029",
    "Karte ############0029,************0029",
    "Karte NO CARD,NO CARD"
  })
  void hidden_digits_read_alike(String line, String number) throws IOException {
    assertThat(read("dd.MM.yyyy", SlipField.CARD, line)).isEqualTo(number);
  }

  @Test
  void amounts_are_of_the_makers_form() throws IOException {
    assertThat(read("dd.MM.yyyy", SlipField.AMOUNT, "Summe 1.234,56- EUR")).isEqualTo("-1234.56");
  }

  @Test
  void a_void_may_say_in_its_title_alone_that_money_goes_back() throws IOException {
    Yaml yaml = yaml("  kinds:", "  minus: in-title\n  kinds:\n    void: \"STORNO\"");
    TerminalModel model = ModelFile.read(yaml);
    assertThat(yaml.problems()).isEmpty();
    assertThat(amount(model, "STORNO", "Summe 12,00 EUR")).isEqualTo("-12.00");
    assertThat(amount(model, "STORNO", "Summe -12,00 EUR")).isEqualTo("-12.00");
    assertThat(amount(model, "ZAHLUNG", "Summe 12,00 EUR")).isEqualTo("12.00");
    assertThat(amount(model, "STORNO", "Summe EUR")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "6,42,000042",
    "6,000042,000042",
    "4,42,0042",
    "6,160001000042,160001000042",
    "6,NONE,NONE"
  })
  void zeros_in_front_may_be_left_out(int digits, String printed, String number)
      throws IOException {
    Yaml yaml = yaml("  kinds:", "  digits: " + digits + "\n  kinds:");
    TerminalModel model = ModelFile.read(yaml);
    assertThat(yaml.problems()).isEmpty();
    assertThat(model.readSlip(List.of("Beleg " + printed)).field(SlipField.VOUCHER))
        .isEqualTo(number);
  }

  private static String amount(TerminalModel model, String... lines) {
    return model.readSlip(List.of(lines)).field(SlipField.AMOUNT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sale: [F1]| sale: []| 3| 'sale' has no key",
        "answer: [DIGIT_2]| answer: []| 8| 'answer' has no key",
        "decimal: \",\"| decimal: \"..\"| 9| 'decimal' cannot be '..'",
        "decimal: \",\"| decimal: \"5\"| 9| 'decimal' cannot be '5'",
        "group: \".\"| group: \",\"| 9| 'decimal' and 'group' are the same",
        "dd.MM.yyyy HH| dd.mm.yyyy HH| 13| 'time' is not a date format",
        "yyyy HH:mm| yyyy hh:mm| 13| 'time' is not a date format",
        "dd.MM.yyyy HH| dd.MM. HH| 13| 'time' is not a date format",
        "Summe (.*) EUR| Summe .* EUR| 15| 'amount' has no group",
        "Summe (.*) EUR| Summe (.* EUR| 15| 'amount' is not a valid pattern",
      })
  void a_mistake_is_told_with_its_line(String old, String other, int line, String says)
      throws IOException {
    Yaml yaml = yaml(old, other);
    ModelFile.read(yaml);
    assertThat(yaml.problems()).hasSize(1);
    assertThat(yaml.problems().getFirst().line()).isEqualTo(line);
    assertThat(yaml.problems().getFirst().wrong().english()).startsWith(says);
  }
}
