package org.posrig.drivers.printer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.posrig.device.Paper;
import org.posrig.device.Slip;
import org.posrig.device.Slip.Align;
import org.posrig.device.Slip.SlipLine;

/// Golden bytes, as the documents behind `docs/devices/esc-pos-printer.md` print them.
class EscPosBytesTest {
  private static final HexFormat HEX = HexFormat.ofDelimiter(" ").withUpperCase();

  @Test
  void commands_are_the_bytes_of_the_documents() {
    assertThat(hex(EscPos.initialise())).isEqualTo("1B 40");
    assertThat(hex(EscPos.align(Align.LEFT))).isEqualTo("1B 61 00");
    assertThat(hex(EscPos.align(Align.CENTRE))).isEqualTo("1B 61 01");
    assertThat(hex(EscPos.align(Align.RIGHT))).isEqualTo("1B 61 02");
    assertThat(hex(EscPos.large(true))).isEqualTo("1D 21 11");
    assertThat(hex(EscPos.large(false))).isEqualTo("1D 21 00");
    assertThat(hex(EscPos.chineseLarge(true))).isEqualTo("1C 57 01");
    assertThat(hex(EscPos.chineseLarge(false))).isEqualTo("1C 57 00");
    assertThat(hex(EscPos.chinese(true))).isEqualTo("1C 26");
    assertThat(hex(EscPos.chinese(false))).isEqualTo("1C 2E");
    assertThat(hex(EscPos.lineFeed())).isEqualTo("0A");
    assertThat(hex(EscPos.cut())).isEqualTo("1D 56 42 00");
    assertThat(hex(EscPos.paperStatusInOrder())).isEqualTo("1D 72 01");
    assertThat(hex(EscPos.realTimeStatus(4))).isEqualTo("10 04 04");
    assertThat(hex(EscPos.clearBuffers())).isEqualTo("10 05 02");
  }

  @Test
  void a_chinese_line_goes_out_in_two_byte_mode() {
    assertThat(encoded(new SlipLine("金额: 1", Align.LEFT, false)))
        .isEqualTo("1B 61 00 1C 26 BD F0 B6 EE 1C 2E 3A 20 31 0A");
  }

  @Test
  void a_large_chinese_line_sets_both_sizes_and_takes_them_back() {
    assertThat(encoded(new SlipLine("消A", Align.CENTRE, true)))
        .isEqualTo("1B 61 01 1D 21 11 1C 26 1C 57 01 CF FB 1C 57 00 1C 2E 41 1D 21 00 0A");
  }

  @Test
  void a_character_beyond_two_bytes_takes_four() {
    assertThat(encoded(SlipLine.of("㐀"))).isEqualTo("1B 61 00 1C 26 81 39 EE 39 1C 2E 0A");
  }

  @Test
  void a_control_character_in_a_text_is_no_command() {
    assertThat(encoded(SlipLine.of("A\u001B@\n\u007F"))).isEqualTo("1B 61 00 41 3F 40 3F 3F 0A");
  }

  @ParameterizedTest
  @CsvSource({
    "OK, false, 12 12 12 12, 14 00 00 0F, 00",
    "NEAR_END, false, 12 12 12 1E, 14 00 03 0F, 03",
    "OUT, false, 1A 32 12 7E, 1C 00 0F 0F, 0F",
    "OK, true, 1A 16 12 12, 3C 00 00 0F, 00",
    "OUT, true, 1A 36 12 7E, 3C 00 0F 0F, 0F"
  })
  void status_bits_are_those_of_the_table(
      Paper paper, boolean cover, String realTime, String report, String inOrder) {
    Sensors sensors = new Sensors(paper, cover, 0);
    assertThat(hex(answers(sensors))).isEqualTo(realTime);
    assertThat(hex(sensors.report())).isEqualTo(report);
    assertThat(hex(EscPos.bytes(sensors.inOrder()))).isEqualTo(inOrder);
  }

  @ParameterizedTest
  @CsvSource({
    "4, 1A 52 16 12, 1C 04 00 0F",
    "8, 1A 52 1A 12, 1C 08 00 0F",
    "32, 1A 52 32 12, 1C 20 00 0F",
    "64, 1A 52 52 12, 1C 40 00 0F"
  })
  void error_bits_are_those_of_the_table(int error, String realTime, String report) {
    Sensors sensors = new Sensors(Paper.OK, false, error);
    assertThat(hex(answers(sensors))).isEqualTo(realTime);
    assertThat(hex(sensors.report())).isEqualTo(report);
  }

  private static byte[] answers(Sensors sensors) {
    return EscPos.bytes(
        sensors.realTime(1), sensors.realTime(2), sensors.realTime(3), sensors.realTime(4));
  }

  private static String encoded(SlipLine line) {
    return SlipEncoder.encode(new Slip(List.of(line))).stream()
        .map(EscPosBytesTest::hex)
        .collect(Collectors.joining(" "));
  }

  private static String hex(byte[] bytes) {
    return HEX.formatHex(bytes);
  }
}
