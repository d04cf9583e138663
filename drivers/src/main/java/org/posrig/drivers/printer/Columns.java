package org.posrig.drivers.printer;

/// How many columns of ASCII a character fills on paper.
final class Columns {
  private Columns() {}

  static int of(String text) {
    int columns = 0;
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at)))
      columns += isWide(text.codePointAt(at)) ? 2 : 1;
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
