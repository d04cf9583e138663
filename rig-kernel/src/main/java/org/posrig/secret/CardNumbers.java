package org.posrig.secret;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds card numbers and tracks that nobody told of: digits with a right check digit that begin
/// and are as long as a scheme's numbers, and anything of the rig's own test range.
///
/// What only looks like one is left alone: numbers inside longer words (hashes, unique ids),
/// decimals, times as digits or as milliseconds, seeds, trace and batch numbers, and the numbers
/// named innocent.
final class CardNumbers {
  /// How many digits stand in each group.
  private static final Pattern AS_ON_CARDS = Pattern.compile("4444[1-3]?|46[45]|88");

  private static final int SHORTEST = 13;
  private static final int SHORTEST_IN_WORD = 15;
  private static final int LONGEST = 19;
  private static final int DIGITS_OF_RANGE = 6;

  /// ISO/IEC 7812: 62 UnionPay; 4 Visa; 51-55 and 2221-2720 Mastercard; 34, 37 American Express;
  /// 30, 36, 38 and 39 Diners; 35 JCB; 60, 64, 65 Discover; 50, 56-58, 6 Maestro; 81, 9 domestic.
  private static final Pattern ISSUED =
      Pattern.compile(
          "62\\d{14,17}|4(\\d{12}|\\d{15}|\\d{18})|5[1-5]\\d{14}|2(22[1-9]|2[3-9]\\d|[3-6]\\d\\d|7[01]\\d|720)\\d{12}"
              + "|3[47]\\d{13}|3[0689]\\d{12,17}|35\\d{14,17}|6[0134-9]\\d{11,17}|5[06-8]\\d{11,17}|(81|9\\d)\\d{14,17}");

  private static final String SIGNS = " -./_+\u00a0\u2009\u202f\u3000";

  private final Set<String> innocent;

  CardNumbers(Set<String> innocent) {
    this.innocent = innocent;
  }

  /// Digits that stand together.
  void group(Digits digits, int from, int end, List<Span> found) {
    int length = end - from;
    if (length < SHORTEST || length > LONGEST) return;
    int begin = digits.start(from);
    int behind = digits.end(end - 1);
    if (Context.isFraction(digits.text, begin, behind, digits.end)) return;
    String number = digits.decimals(from, end);
    if (innocent.contains(number) || Context.isSeed(digits.text, begin)) return;
    int track = endOfTrack(digits, begin, behind);
    if (track > 0 && isLuhn(number) && number.charAt(0) > '1')
      found.add(Span.of(begin, track, SecretKind.TRACK, Masker.maskedNumber(number) + "=****"));
    else if (isIssued(number) && isWordOfItsOwn(digits, begin, behind, length))
      found.add(span(digits, from, end, number));
  }

  /// `4111 1111 1111 1111`, `3714-496353-98431`: groups as on cards, with one character between.
  void spread(Digits digits, int from, int end, List<Span> found) {
    if (end - from < SHORTEST) return;
    int next;
    for (int at = from; at + SHORTEST <= end; at = next) {
      next = behindGroup(digits, at, end);
      boolean first = at == from || !isLinked(digits, at);
      boolean begins = next - at == 4 || next - at == 6 || next - at == 8;
      if (first && begins) chain(digits, at, endOfChain(digits, at, end), found);
    }
  }

  private void chain(Digits digits, int from, int to, List<Span> found) {
    if (to - from < SHORTEST || to - from > LONGEST || !isGroupedAsOnCards(digits, from, to))
      return;
    String number = digits.decimals(from, to);
    boolean issued = isIssued(number) && !innocent.contains(number);
    if (issued
        && !goesOn(digits, digits.start(from) - 1, -1)
        && !goesOn(digits, digits.end(to - 1), 1)) found.add(span(digits, from, to, number));
  }

  /// Groups of a longer word of hexadecimal, as unique ids have them: `379b3024-8146-3513-99a9`.
  private static boolean goesOn(Digits digits, int at, int step) {
    if (isHex(digits, at)) return true;
    boolean hyphen = at >= 0 && at < digits.end && digits.text[at] == '-';
    return hyphen && isHex(digits, at + step);
  }

  private static boolean isHex(Digits digits, int at) {
    return at >= 0 && at < digits.end && Symbols.isHex(digits.text[at]);
  }

  private static int behindGroup(Digits digits, int from, int end) {
    int at = from + 1;
    while (at < end && digits.touches(at - 1)) at++;
    return at;
  }

  /// Whether one character stands between this digit and the one before.
  private static boolean isLinked(Digits digits, int at) {
    return digits.start(at) - digits.end(at - 1) == 1;
  }

  private static int endOfChain(Digits digits, int from, int end) {
    int at = behindGroup(digits, from, end);
    int sign = at < end ? digits.start(at) - 1 : 0;
    if (SIGNS.indexOf(digits.text[sign]) < 0) return at;
    while (at < end
        && at - from <= LONGEST
        && isLinked(digits, at)
        && digits.text[digits.start(at) - 1] == digits.text[sign])
      at = behindGroup(digits, at, end);
    return at;
  }

  private static boolean isGroupedAsOnCards(Digits digits, int from, int to) {
    StringBuilder sizes = new StringBuilder();
    for (int at = from; at < to; ) {
      int next = behindGroup(digits, at, to);
      sizes.append(next - at);
      at = next;
    }
    return AS_ON_CARDS.matcher(sizes).matches();
  }

  /// In a word of letters and digits, of which some are none of hexadecimal.
  private static boolean isWordOfItsOwn(Digits digits, int begin, int behind, int length) {
    int from = begin;
    int to = behind;
    while (from > 0 && Symbols.isInWord(digits.text[from - 1])) from--;
    while (to < digits.end && Symbols.isInWord(digits.text[to])) to++;
    if (from == begin && to == behind) return true;
    if (Context.isOfAllure(digits.text, from, to)) return false;
    boolean other = false;
    for (int at = from; at < to; at++) other |= !Symbols.isHex(digits.text[at]);
    return other && length >= SHORTEST_IN_WORD && to - from < length + 16;
  }

  /// `=` or `D` and at least four digits, of which the third and fourth are a month; 0 when there
  /// is none.
  private static int endOfTrack(Digits digits, int begin, int separator) {
    char[] text = digits.text;
    boolean inWord = begin > 0 && Symbols.isInWord(text[begin - 1]);
    if (inWord || separator >= digits.end || (text[separator] != 'D' && text[separator] != '='))
      return 0;
    int end = separator + 1;
    while (end < digits.end && text[end] >= '0' && text[end] <= '9') end++;
    if (end < separator + 5) return 0;
    int month = (text[separator + 3] - '0') * 10 + text[separator + 4] - '0';
    return month >= 1 && month <= 12 ? end : 0;
  }

  /// Nobody is issued a number with eight zeros at its end, but F53 is `2600000000000000`.
  private static boolean isIssued(String number) {
    return isLuhn(number)
        && !number.endsWith("00000000")
        && ISSUED.matcher(number).matches()
        && !OtherNumbers.isOne(number);
  }

  /// Also inside longer words, and in groups of one size: `6210 9480 …`, `62 10 94 …`.
  void testRange(Digits digits, int from, int end, List<Span> found) {
    int to = from;
    while (to < end && to <= from + LONGEST && digits.value(to) < 10) to++;
    String number = digits.decimals(from, to);
    int length = lengthOf(number);
    if (length > 0 && digits.isEven(from, from + length))
      found.add(span(digits, from, from + length, number.substring(0, length)));
  }

  /// The same as characters in hexadecimal.
  void testRangeAsCharacters(Digits digits, int from, int end, List<Span> found) {
    StringBuilder number = new StringBuilder();
    for (int at = from; number.length() <= LONGEST && digits.isCharacter(at, from, end); at += 2)
      number.append(digits.value(at + 1));
    int length = lengthOf(number.toString());
    if (length == 0) return;
    int[] hidden = new int[2 * (length - 10)];
    for (int at = 0; at < hidden.length; at++)
      hidden[at] = digits.place(from + 2 * DIGITS_OF_RANGE + at);
    found.add(
        Span.of(
            digits.start(from),
            digits.end(from + 2 * length - 1),
            SecretKind.CARD_NUMBER,
            Masker.maskedNumber(number.substring(0, length)),
            hidden));
  }

  private static Span span(Digits digits, int from, int end, String number) {
    int[] hidden = new int[end - from - 10];
    for (int at = 0; at < hidden.length; at++) hidden[at] = digits.place(from + 6 + at);
    return Span.of(
        digits.start(from),
        digits.end(end - 1),
        SecretKind.CARD_NUMBER,
        Masker.maskedNumber(number),
        hidden);
  }

  /// Sixteen digits wherever they end, another length only when the digits end there; 0 for none.
  private static int lengthOf(String digits) {
    if (digits.length() >= 16 && isLuhn(digits.substring(0, 16))) return 16;
    boolean whole = digits.length() >= SHORTEST && digits.length() <= LONGEST;
    return whole && isLuhn(digits) ? digits.length() : 0;
  }

  static boolean isLuhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      if (i % 2 == 1) digit = digit > 4 ? digit * 2 - 9 : digit * 2;
      sum += digit;
    }
    return sum % 10 == 0;
  }
}
