package org.posrig.secret;

/// Takes a text apart into words: letters and digits that stand together.
final class WordScanner {
  private static final boolean[] IN_WORD = new boolean[128];

  static {
    for (char c = 0; c < IN_WORD.length; c++) IN_WORD[c] = isDigit(c) || isLetter(c);
  }

  private WordScanner() {}

  /// Told where a word begins and where it has ended.
  interface Found {
    void word(int from, int to);
  }

  static void each(String text, Found found) {
    char[] all = text.toCharArray();
    for (int at = 0; at < all.length; at++) {
      int from = at;
      while (at < all.length && isInWord(all[at])) at++;
      if (at > from) found.word(from, at);
    }
  }

  /// Decimals of a number, or a number that has some: `0.770931`, `770931.5`.
  static boolean isFraction(String text, int from, int to) {
    boolean decimals = from > 0 && text.charAt(from - 1) == '.';
    boolean whole =
        to + 1 < text.length() && text.charAt(to) == '.' && isDigit(text.charAt(to + 1));
    return decimals || whole;
  }

  static boolean isInWord(char c) {
    return c < IN_WORD.length && IN_WORD[c];
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
