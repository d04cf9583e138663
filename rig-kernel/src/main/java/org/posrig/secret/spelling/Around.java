package org.posrig.secret.spelling;

import java.io.IOException;
import java.util.HexFormat;

/// What stands before a stretch says what it is: `PIN = [-124, 97, 89]`.
final class Around {
  private static final int BEFORE = 40;
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private Around() {}

  static String before(String text, int at) {
    return text.substring(Math.max(0, at - BEFORE), at);
  }

  /// Bytes as a content, and as digits of hexadecimal. The letter behind them says that they are no
  /// decimal number, which by chance might look like a card's.
  static void tell(String text, int at, byte[] bytes, Listener to) throws IOException {
    to.bytes(at, bytes);
    hex(text, at, bytes, to);
  }

  static void hex(String text, int at, byte[] bytes, Listener to) throws IOException {
    digits(text, at, HEX.formatHex(bytes), to);
  }

  static void digits(String text, int at, String hex, Listener to) throws IOException {
    to.text(at, before(text, at) + " " + hex + "F");
  }
}
