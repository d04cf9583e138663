package org.posrig.drivers.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.posrig.device.Key;
import org.posrig.drivers.frame.Delimiters;
import org.posrig.drivers.frame.DeviceFrame;

/// Golden frames of docs/devices/panel.md.
class PanelMessagesTest {
  private static String hex(DeviceFrame frame) {
    return HexFormat.ofDelimiter(" ").withUpperCase().formatHex(frame.encoded());
  }

  @Test
  void a_text() {
    assertThat(hex(PanelMessages.display(List.of("READY", "待机"))))
        .isEqualTo("02 44 52 45 41 44 59 1E B4 FD BB FA 03 1A");
  }

  @Test
  void a_key() {
    assertThat(hex(new PanelMessages.Press(0, Key.ENTER).frame()))
        .isEqualTo("02 4B 30 45 4E 54 45 52 03 30");
  }

  @Test
  void empty_lines_and_an_empty_display_come_back_as_they_were() {
    for (List<String> lines : List.of(List.of(""), List.of("", "a", "", "")))
      assertThat(PanelMessages.displayed(PanelMessages.display(lines))).contains(lines);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "K", "K0", "KENTER", "K0F9", "K0enter", "D", "X0ENTER", "K00ENTER "})
  void what_is_no_key_is_none(String text) {
    assertThat(PanelMessages.Press.read(DeviceFrame.of(Delimiters.STX_ETX, text)))
        .isEqualTo(Optional.empty());
  }

  @Test
  void no_character_has_a_byte_that_ends_a_frame() {
    int looked = 0;
    for (int point = ' '; point <= Character.MAX_CODE_POINT; point++) {
      if (point == 0x7F || (point >= 0xD800 && point <= 0xDFFF)) continue;
      for (byte value : Character.toString(point).getBytes(PanelMessages.TEXT))
        if (value >= 0 && value < ' ')
          throw new AssertionError("U+%04X holds %02X".formatted(point, value));
      looked++;
    }
    assertThat(looked).isGreaterThan(1_000_000);
  }
}
