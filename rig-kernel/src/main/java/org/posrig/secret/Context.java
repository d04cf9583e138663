package org.posrig.secret;

/// What stands beside a number and says that it is something else.
final class Context {
  private static final String SEED = "seed";

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

  /// Behind the last tag that ends in it, and without the others.
  static String withoutTags(String text) {
    return text.indexOf('<') < 0 ? text : text.replaceAll("<[^<>]*>", "");
  }
}
