package org.posrig.drivers.panel;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.posrig.device.Key;
import org.posrig.drivers.frame.Delimiters;
import org.posrig.drivers.frame.DeviceFrame;

/// The panel's two messages (docs/devices/panel.md, "Frames").
final class PanelMessages {
  static final Charset TEXT = Charset.forName("GB18030");
  private static final String DISPLAY = "D";
  private static final String LINE_END = "\u001e";

  private PanelMessages() {}

  /// A key and the turn it was pressed in, 0 to 9: a frame that comes twice has the same turn.
  record Press(int turn, Key key) {
    static final int TURNS = 10;

    DeviceFrame frame() {
      return DeviceFrame.of(Delimiters.STX_ETX, "K" + turn + key.name());
    }

    /// Empty when the frame is no key.
    static Optional<Press> read(DeviceFrame frame) {
      String text = frame.text();
      boolean formed = text.length() > 2 && text.charAt(0) == 'K' && isDigit(text.charAt(1));
      if (!formed) return Optional.empty();
      return Arrays.stream(Key.values())
          .filter(key -> key.name().equals(text.substring(2)))
          .map(key -> new Press(text.charAt(1) - '0', key))
          .findFirst();
    }
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static DeviceFrame display(List<String> lines) {
    String text = DISPLAY + String.join(LINE_END, lines);
    return new DeviceFrame(Delimiters.STX_ETX, text.getBytes(TEXT));
  }

  /// The lines to show; empty when the frame is no text.
  static Optional<List<String>> displayed(DeviceFrame frame) {
    String text = new String(frame.payload(), TEXT);
    return text.startsWith(DISPLAY)
        ? Optional.of(List.of(text.substring(1).split(LINE_END, -1)))
        : Optional.empty();
  }
}
