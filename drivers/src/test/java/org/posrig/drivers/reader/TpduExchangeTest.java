package org.posrig.drivers.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TpduExchangeTest {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private final List<String> sent = new ArrayList<>();

  private String exchange(String command, String... answers) {
    return HEX.formatHex(
        TpduExchange.exchange(
            HEX.parseHex(command),
            tpdu -> {
              sent.add(HEX.formatHex(tpdu));
              return HEX.parseHex(answers[sent.size() - 1]);
            }));
  }

  @ParameterizedTest
  @CsvSource({
    "00840000, 0084000000",
    "00B2010C00, 00B2010C00",
    "00A4040002AABB, 00A4040002AABB",
    "00A4040002AABB00, 00A4040002AABB"
  })
  void a_command_loses_its_expected_length(String command, String tpdu) {
    exchange(command, "9000");
    assertThat(sent).containsExactly(tpdu);
  }

  @Test
  void what_waits_is_fetched_and_put_together() {
    assertThat(exchange("00A4040002AABB00", "6102", "01026101", "039000")).isEqualTo("0102039000");
    assertThat(sent).containsExactly("00A4040002AABB", "00C0000002", "00C0000001");
  }

  @Test
  void a_wrong_length_is_asked_again_with_the_right_one() {
    assertThat(exchange("00B2010C00", "6C03", "0102039000")).isEqualTo("0102039000");
    assertThat(sent).containsExactly("00B2010C00", "00B2010C03");
  }

  @Test
  void a_card_that_never_ends_is_given_up() {
    String[] answers = new String[20];
    java.util.Arrays.fill(answers, "6101");
    assertThat(exchange("0084000000", answers)).isEqualTo("6101");
    assertThat(sent).hasSize(17);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "00A404", "00A4040003AABB", "00A4040001AABBCC", "00A404000000000000"})
  void what_is_no_short_command_is_refused(String command) {
    assertThatThrownBy(() -> exchange(command, "9000"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith("bytes is no short ISO 7816-4 command");
  }
}
