package org.posrig.secret;

/// What programs put before or behind a byte to say that it is one.
final class Marks {
  /// Java's, before each number.
  static final String CAST = "(byte)";

  private Marks() {}

  static boolean isCast(char[] text, int at, int to) {
    boolean cast = at + CAST.length() <= to && text[at + 1] == 'b';
    for (int i = 0; cast && i < CAST.length(); i++) cast = text[at + i] == CAST.charAt(i);
    return cast;
  }

  /// `x` between a zero and a digit, not within a word.
  static boolean isPrefix(char[] text, int at, int to) {
    boolean begins = at < 2 || !Symbols.isInWord(text[at - 2]);
    return begins && at + 1 < to && Symbols.isHex(text[at + 1]);
  }

  /// Assemblers' `h` behind two digits of hexadecimal: `62h, 10h`.
  static boolean isSuffix(char[] text, int at, int to) {
    return (text[at] == 'h' || text[at] == 'H')
        && at > 1
        && Symbols.isHex(text[at - 1])
        && Symbols.isHex(text[at - 2])
        && (at < 3 || !Symbols.isInWord(text[at - 3]))
        && (at + 1 == to || !Symbols.isInWord(text[at + 1]));
  }
}
