package org.posrig.secret;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// Characters of which each byte is given by number: `%C2%A0`, `=EF=BC=96`.
final class Utf8 {
  private static final int OF_A_BYTE = 3;
  private static final int MOST_BYTES = 3;

  private Utf8() {}

  /// How many characters they take; 1 when there is none of two or three bytes.
  static int width(char[] text, int at, int to) {
    int first = value(text, at, text[at], to);
    if (first < 0xC2 || first >= 0xF0) return 1;
    int bytes = first < 0xE0 ? 2 : MOST_BYTES;
    for (int i = 1; i < bytes; i++)
      if ((value(text, at + i * OF_A_BYTE, text[at], to) & 0xC0) != 0x80) return 1;
    return bytes * OF_A_BYTE;
  }

  private static int value(char[] text, int at, char sign, int to) {
    if (at + 2 >= to || text[at] != sign) return 0;
    int high = Character.digit(text[at + 1], 16);
    int low = Character.digit(text[at + 2], 16);
    return high < 0 || low < 0 ? 0 : high << 4 | low;
  }

  static char character(char[] text, int at, int width) {
    String hex = new String(text, at, width).replace(String.valueOf(text[at]), "");
    return new String(HexFormat.of().parseHex(hex), StandardCharsets.UTF_8).charAt(0);
  }
}
