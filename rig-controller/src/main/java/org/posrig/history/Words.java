package org.posrig.history;

/// Takes a text apart into words: letters and digits that stand together.
final class Words {
  private Words() {}

  /// Told where a word begins and where it has ended.
  interface Found {
    void word(int from, int to);
  }

  static void each(String text, Found found) {
    int from = -1;
    for (int i = 0; i < text.length(); i++) {
      boolean inWord = isDigit(text.charAt(i)) || isLetter(text.charAt(i));
      if (inWord && from < 0) from = i;
      if (!inWord && from >= 0) {
        found.word(from, i);
        from = -1;
      }
    }
    if (from >= 0) found.word(from, text.length());
  }

  /// Decimals of a number, or a number that has some: `0.770931`, `770931.5`.
  static boolean isFraction(String text, int from, int to) {
    boolean decimals = from > 0 && text.charAt(from - 1) == '.';
    boolean whole =
        to + 1 < text.length() && text.charAt(to) == '.' && isDigit(text.charAt(to + 1));
    return decimals || whole;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
