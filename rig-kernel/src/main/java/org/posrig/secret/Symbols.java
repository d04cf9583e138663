package org.posrig.secret;

import java.text.Normalizer;

/// What each character is to whoever looks for numbers: a digit (of any script, wide, raised or in
/// a circle) or a letter of hexadecimal, with its value from 0 to 15, or one of the classes here.
final class Symbols {
  /// White space, controls, marks and whatever takes no room: may stand between two digits.
  static final byte BLANK = 16;

  /// Punctuation: a few may stand between two digits.
  static final byte SEPARATOR = 17;

  /// Ends a number.
  static final byte LETTER = 18;

  /// Stands in place of a digit that is not shown.
  static final byte MASK = 19;

  /// May begin a character given by number, a tag, a key of JSON.
  static final byte SPECIAL = 20;

  private static final String SPECIALS = "\\%&=<(\"\uD835\u001b";
  private static final String MASKS = "*#•●＊█";

  /// Digits outside the first plane: bold, double-struck … follow this high surrogate.
  static final char MATHEMATICAL = '\uD835';

  private static final byte[] OF = table();

  private Symbols() {}

  static byte of(char c) {
    return OF[c];
  }

  static boolean isDigit(char c) {
    return OF[c] < 10;
  }

  static boolean isHex(char c) {
    return OF[c] < BLANK;
  }

  /// A letter or digit of ASCII: what words are made of.
  static boolean isInWord(char c) {
    return c < 128 && (OF[c] < BLANK || OF[c] == LETTER);
  }

  /// A low surrogate behind [#MATHEMATICAL]: its digit, or -1.
  static int mathematical(char low) {
    return low >= '\uDFCE' && low <= '\uDFFF' ? (low - '\uDFCE') % 10 : -1;
  }

  /// The last of the letters that begin here which is none of hexadecimal; -1 for none.
  static int lastOther(char[] text, int from, int to) {
    int other = -1;
    for (int at = from; at < to; at++) {
      byte symbol = OF[text[at]];
      if (symbol == LETTER) other = at;
      else if (symbol < 10 || symbol >= BLANK) break;
    }
    return other;
  }

  private static byte[] table() {
    byte[] table = new byte[1 << 16];
    for (int c = 0; c < table.length; c++) table[c] = classOf((char) c);
    return table;
  }

  private static byte classOf(char c) {
    if (SPECIALS.indexOf(c) >= 0) return SPECIAL;
    if (MASKS.indexOf(c) >= 0) return MASK;
    int value = Character.digit(c, 16);
    if (value >= 0) return (byte) value;
    return byType(c);
  }

  private static byte byType(char c) {
    return switch (Character.getType(c)) {
      case Character.OTHER_NUMBER -> numbered(c);
      case Character.CONTROL,
          Character.FORMAT,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.COMBINING_SPACING_MARK ->
          BLANK;
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.LETTER_NUMBER,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          LETTER;
      // punctuation, signs of money, frames of tables
      default -> SEPARATOR;
    };
  }

  /// `²`, `①`: one digit; `½`, `⑩`: none.
  private static byte numbered(char c) {
    String plain = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
    int value = plain.length() == 1 ? Character.digit(plain.charAt(0), 10) : -1;
    return value < 0 ? LETTER : (byte) value;
  }
}
