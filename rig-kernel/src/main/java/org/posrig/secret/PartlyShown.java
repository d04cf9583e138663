package org.posrig.secret;

import java.util.List;

/// Finds card numbers of which something is hidden, but not enough: more than the first six and the
/// last four digits can be read.
final class PartlyShown {
  private static final int FIRST = 6;
  private static final int LAST = 4;
  private static final int LONGEST = 40;
  private static final int FEWEST_HIDDEN = 2;

  private final KnownSecrets known;

  PartlyShown(KnownSecrets known) {
    this.known = known;
  }

  /// @param at where the first of the hidden digits stands
  void find(Digits digits, int at, List<Span> found) {
    char[] text = digits.text;
    char mask = text[at];
    int from = begin(text, at);
    int to = end(text, at, mask, digits.end);
    StringBuilder signs = new StringBuilder();
    int[] places = new int[to - from];
    for (int place = from; place < to; place++)
      if (text[place] == mask || Symbols.isDigit(text[place])) {
        places[signs.length()] = place;
        signs.append(text[place] == mask ? "*" : Integer.toString(Symbols.of(text[place])));
      }
    String shown = signs.toString();
    if (isWellHidden(shown)) return;
    for (String number : known.numbers())
      if (showsTooMuch(shown, number)) {
        found.add(span(places, shown, number));
        return;
      }
  }

  private static int begin(char[] text, int at) {
    int from = at;
    while (from > 0 && from > at - LONGEST && isPart(text, from - 1, '0')) from--;
    while (from < at && !Symbols.isDigit(text[from])) from++;
    return from;
  }

  private static int end(char[] text, int at, char mask, int limit) {
    int to = at;
    while (to < limit && to < at + LONGEST && isPart(text, to, mask)) to++;
    return to;
  }

  /// A digit, a hidden one, or one sign between two of them.
  private static boolean isPart(char[] text, int at, char mask) {
    char c = text[at];
    if (c == mask || Symbols.isDigit(c)) return true;
    boolean sign = c == ' ' || c == '-' || c == '.' || c == '/' || c == '\u00a0' || c == '\u3000';
    return sign && at > 0 && at + 1 < text.length && isShown(text[at - 1]) && isShown(text[at + 1]);
  }

  private static boolean isShown(char c) {
    return Symbols.isDigit(c) || Symbols.of(c) == Symbols.MASK || c == 'x' || c == 'X';
  }

  private static boolean showsTooMuch(String shown, String number) {
    int first = shown.indexOf('*');
    boolean longer = first > FIRST && first < number.length();
    if (longer && number.startsWith(shown.substring(0, first))) return true;
    return shown.length() == number.length() && isSame(shown, number);
  }

  /// Nearly every number is hidden as it should be.
  private static boolean isWellHidden(String shown) {
    int first = shown.indexOf('*');
    int hidden = 0;
    for (int at = 0; at < shown.length(); at++) if (shown.charAt(at) == '*') hidden++;
    return hidden < FEWEST_HIDDEN
        || shown.length() - hidden <= LAST
        || (first <= FIRST && !isBeyond(shown));
  }

  private static boolean isSame(String shown, String number) {
    for (int at = 0; at < shown.length(); at++)
      if (shown.charAt(at) != '*' && shown.charAt(at) != number.charAt(at)) return false;
    return true;
  }

  private static boolean isBeyond(String shown) {
    for (int at = FIRST; at < shown.length() - LAST; at++) if (shown.charAt(at) != '*') return true;
    return false;
  }

  private static Span span(int[] places, String shown, String number) {
    int length = shown.length();
    int first = shown.indexOf('*');
    int to = Math.max(Math.max(FIRST, first), Math.min(length, number.length()) - LAST);
    int[] hidden = new int[to - FIRST];
    for (int at = FIRST; at < to; at++) hidden[at - FIRST] = places[at];
    return Span.of(
        places[0],
        places[length - 1] + 1,
        SecretKind.CARD_NUMBER,
        Masker.maskedNumber(number),
        hidden);
  }
}
