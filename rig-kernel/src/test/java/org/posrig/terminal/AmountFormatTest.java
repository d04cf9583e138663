package org.posrig.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Amounts as makers write them.
class AmountFormatTest {
  private final AmountFormat commas = AmountFormat.of(',', ".");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GUTHABEN 1.234,56 EUR| 123456",
        "GUTHABEN 1234,56| 123456",
        "-12,34 EUR| -1234",
        "SALDO -EUR 12,34| -1234",
        "SALDO EUR -12,34| -1234",
        "-€12,34| -1234",
        "12,34- EUR| -1234",
      })
  void a_line_shows_an_amount_with_its_sign(String line, long cents) {
    assertThat(commas.shows(line, cents)).isTrue();
    assertThat(commas.shows(line, -cents)).isFalse();
    assertThat(commas.shows(line, 10 * cents)).isFalse();
  }

  @Test
  void a_part_of_a_longer_number_is_none() {
    assertThat(commas.shows("5.212,34", 1234)).isFalse();
    assertThat(commas.shows("12.34", 1234)).isFalse();
    assertThat(commas.in(List.of("1.234,56", "12,345"))).containsExactly(123456L);
  }

  @Test
  void a_minus_stands_before_or_behind() {
    assertThat(commas.cents("-1.234,56")).hasValue(-123456);
    assertThat(commas.cents("1.234,56-")).hasValue(-123456);
    assertThat(commas.cents("-1,00-")).isEmpty();
  }
}
