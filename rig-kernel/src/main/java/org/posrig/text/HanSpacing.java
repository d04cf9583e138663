package org.posrig.text;

/// Blanks in Chinese texts, where a value meets the words around it: one between a character and a
/// letter or digit, none between two characters. A value itself stays as it is.
final class HanSpacing {
  private HanSpacing() {}

  /// @param before the value in front of these words, or nothing
  /// @param words of the catalogue, between two gaps
  /// @param after the value behind them, or nothing
  static String between(String before, String words, String after) {
    if (words.isEmpty()) return apart(last(before), first(after)) ? " " : "";
    return head(last(before), words) + inner(before, words, after) + tail(words, first(after));
  }

  private static String inner(String before, String words, String after) {
    int from = needless(last(before), words, 0, 1) ? 1 : 0;
    int end = words.length();
    return words.substring(from, needless(first(after), words, end - 1, end - 2) ? end - 1 : end);
  }

  /// A blank between a value that ends, or begins, with a character and words that go on with one.
  private static boolean needless(char value, String words, int blank, int next) {
    return words.length() > 1
        && words.charAt(blank) == ' '
        && isHan(value)
        && isHan(words.charAt(next));
  }

  private static String head(char before, String words) {
    return apart(before, first(words)) ? " " : "";
  }

  private static String tail(String words, char after) {
    return apart(last(words), after) ? " " : "";
  }

  private static boolean apart(char left, char right) {
    return (isHan(left) && isLatin(right, "#+")) || (isLatin(left, "%") && isHan(right));
  }

  private static boolean isHan(char one) {
    return Character.UnicodeScript.of(one) == Character.UnicodeScript.HAN;
  }

  private static boolean isLatin(char one, String besides) {
    return one < 128 && (Character.isLetterOrDigit(one) || besides.indexOf(one) >= 0);
  }

  private static char first(String text) {
    return text.isEmpty() ? '\0' : text.charAt(0);
  }

  private static char last(String text) {
    return text.isEmpty() ? '\0' : text.charAt(text.length() - 1);
  }
}
