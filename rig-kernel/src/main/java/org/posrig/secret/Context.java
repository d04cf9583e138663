package org.posrig.secret;

/// What stands beside a number and says that it is something else.
final class Context {
  private static final String SEED = "seed";
  private static final int ALLURE = 17;

  private Context() {}

  /// Decimals of a number, or a number that has some: `0.770931`, `770931.5`.
  static boolean isFraction(char[] text, int from, int to, int end) {
    boolean decimals = from > 0 && text[from - 1] == '.';
    boolean whole = to + 1 < end && text[to] == '.' && Symbols.isDigit(text[to + 1]);
    return decimals || whole;
  }

  /// Called a seed: `"seed":6…`, `--seed 6…`; seeds are long, and every tenth has a right check
  /// digit.
  static boolean isSeed(char[] text, int from) {
    int end = from;
    while (end > 0 && end > from - 4 && "\": =-".indexOf(text[end - 1]) >= 0) end--;
    if (end == from || end < SEED.length()) return false;
    return new String(text, end - SEED.length(), SEED.length()).equalsIgnoreCase(SEED);
  }

  /// By which Allure names a result: `u` and sixteen hexadecimal digits drawn by chance, of which
  /// every two thousandth has no letter.
  static boolean isOfAllure(char[] text, int from, int to) {
    if (to - from != ALLURE || text[from] != 'u') return false;
    for (int at = from + 1; at < to; at++)
      if (!Symbols.isHex(text[at]) || Character.isUpperCase(text[at])) return false;
    return true;
  }

  /// Behind the last tag that ends in it, and without the others.
  static String withoutTags(String text) {
    return text.indexOf('<') < 0 ? text : text.replaceAll("<[^<>]*>", "");
  }
}
