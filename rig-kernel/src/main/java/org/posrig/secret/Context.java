package org.posrig.secret;

import java.util.regex.Pattern;

/// What stands beside a number and says that it is something else.
final class Context {
  private static final String SEED = "seed";
  private static final int ALLURE = 17;
  private static final Pattern BY_NUMBER =
      Pattern.compile(
          "(?:\u001b|\\\\+(?:u001[bB]|x1[bB]|033|e))\\[[0-9;?]*[A-Za-z]|\\\\+(?:u[0-9A-Fa-f]{4}|x[0-9A-Fa-f]{2}|[nrt])"
              + "|%[0-9A-Fa-f]{2}|&#?\\w{1,8};");
  private static final Pattern PREFIX = Pattern.compile("(?<![0-9A-Za-z])0[xX]$");

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

  /// Without tags and colours, with a blank for each character by number or name, and without the
  /// `0x` of a number that follows.
  static String plain(String text) {
    String bare = text.indexOf('<') < 0 ? text : text.replaceAll("<[^<>]*>", "");
    return PREFIX.matcher(BY_NUMBER.matcher(bare).replaceAll(" ")).replaceAll("");
  }
}
