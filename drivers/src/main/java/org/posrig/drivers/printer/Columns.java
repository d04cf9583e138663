package org.posrig.drivers.printer;

/// How many columns of ASCII a character fills on paper.
final class Columns {
  private Columns() {}

  static int of(String text) {
    return of(text, 0, text.length());
  }

  static int of(String text, int from, int to) {
    int columns = 0;
    int character;
    for (int at = from; at < to; at += Character.charCount(character)) {
      character = text.codePointAt(at);
      columns += isWide(character) ? 2 : 1;
    }
    return columns;
  }

  /// From the first East Asian block on two columns, but for the narrow forms of katakana and
  /// Hangul and what is no character at all.
  static boolean isWide(int character) {
    boolean narrowForm =
        (character >= 0xFF61 && character <= 0xFFDC)
            || (character >= 0xFFE8 && character <= 0xFFFF);
    return character >= 0x2E80 && !narrowForm;
  }
}
