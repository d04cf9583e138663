package org.posrig.secret;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.posrig.card.range.TestRanges;
import org.posrig.secret.Masker.Span;

/// Finds card numbers and tracks that nobody told of: digits with a right check digit that begin
/// and are as long as a scheme's numbers, and anything of the public test ranges.
///
/// What only looks like one is left alone: numbers inside longer words (hashes, unique ids),
/// decimals, times as digits or as milliseconds, seeds, trace and batch numbers, and the numbers
/// named innocent.
final class CardNumbers {
  private static final String SEED = "seed";
  static final int SHORTEST = 13;
  private static final int LONGEST = 19;

  /// ISO/IEC 7812: 62 UnionPay; 4 Visa; 51-55 and 2221-2720 Mastercard; 34, 37 American Express;
  /// 30, 36, 38 and 39 Diners; 35 JCB; 60, 64, 65 Discover; 50, 56-58, 6 Maestro; 81, 9 domestic.
  private static final Pattern ISSUED =
      Pattern.compile(
          "62\\d{14,17}|4(\\d{12}|\\d{15}|\\d{18})|5[1-5]\\d{14}|2(22[1-9]|2[3-9]\\d|[3-6]\\d\\d|7[01]\\d|720)\\d{12}"
              + "|3[47]\\d{13}|3[0689]\\d{12,17}|35\\d{14,17}|6[0134-9]\\d{11,17}|5[06-8]\\d{11,17}|(81|9\\d)\\d{14,17}");

  private final Set<String> innocent;

  CardNumbers(Set<String> innocent) {
    this.innocent = innocent;
  }

  void find(String text, CompactedText squeezed, List<Span> found) {
    WordScanner.each(text, (from, to) -> word(text, from, to, found));
    for (TestMarks.Mark mark : TestMarks.ALL) {
      testRange(mark, squeezed, found);
      testRangeAsCharacters(mark, squeezed, found);
    }
  }

  /// Whether a word would be found.
  boolean isSuspect(String text, int from, int to) {
    List<Span> found = new ArrayList<>(1);
    word(text, from, to, found);
    return !found.isEmpty();
  }

  private void word(String text, int from, int to, List<Span> found) {
    int digits = from;
    while (digits < to && WordScanner.isDigit(text.charAt(digits))) digits++;
    int length = digits - from;
    if (length < SHORTEST || length > LONGEST || WordScanner.isFraction(text, from, to)) return;
    String number = text.substring(from, digits);
    if (innocent.contains(number) || isSeed(text, from)) return;
    int end = endOfTrack(text, digits, to);
    if (end > 0 && isLuhn(number) && number.charAt(0) > '1')
      found.add(new Span(from, end, "track", Masker.maskedNumber(number) + "=****"));
    else if (digits == to && isIssued(number)) found.add(span(from, to, number));
  }

  /// Called a seed: `"seed":6…`, `--seed 6…`; seeds are long, and every tenth has a right check
  /// digit.
  private static boolean isSeed(String text, int from) {
    int end = from;
    while (end > 0 && end > from - 4 && "\": =-".indexOf(text.charAt(end - 1)) >= 0) end--;
    return end < from && text.regionMatches(true, end - SEED.length(), SEED, 0, SEED.length());
  }

  /// `=` or `D` and at least four digits, of which the third and fourth are a month; 0 when there
  /// is none.
  private static int endOfTrack(String text, int separator, int word) {
    boolean letter = separator < word && text.charAt(separator) == 'D';
    boolean sign = separator == word && word < text.length() && text.charAt(word) == '=';
    if (!letter && !sign) return 0;
    int end = separator + 1;
    while (end < text.length() && WordScanner.isDigit(text.charAt(end))) end++;
    if (end < separator + 5) return 0;
    int month = (text.charAt(separator + 3) - '0') * 10 + text.charAt(separator + 4) - '0';
    return month >= 1 && month <= 12 ? end : 0;
  }

  /// Nobody is issued a number with eight zeros at its end, but F53 is `2600000000000000`.
  private static boolean isIssued(String number) {
    return !number.endsWith("00000000") && ISSUED.matcher(number).matches() && isLuhn(number);
  }

  private static Span span(int from, int to, CharSequence number) {
    return new Span(from, to, "card number", Masker.maskedNumber(number));
  }

  /// Also inside longer words, and in groups: `6210 9480 …`, `62 10 94 …`.
  private static void testRange(TestMarks.Mark mark, CompactedText squeezed, List<Span> found) {
    String text = squeezed.text();
    String digits = mark.digits();
    for (int at = text.indexOf(digits); at >= 0; at = text.indexOf(digits, at + 1)) {
      int end = at;
      while (end < text.length() && end < at + LONGEST + 1 && WordScanner.isDigit(text.charAt(end)))
        end++;
      int length = lengthOf(text.substring(at, end));
      if (length > 0 && squeezed.isEven(at, at + length))
        found.add(
            span(squeezed.from(at), squeezed.to(at + length), text.substring(at, at + length)));
    }
  }

  private static void testRangeAsCharacters(
      TestMarks.Mark mark, CompactedText squeezed, List<Span> found) {
    String text = squeezed.text();
    String characters = mark.characters();
    for (int at = text.indexOf(characters); at >= 0; at = text.indexOf(characters, at + 1)) {
      StringBuilder digits = new StringBuilder();
      for (int i = at;
          i + 1 < text.length() && digits.length() <= LONGEST && isDigitByte(text, i);
          i += 2) digits.append(text.charAt(i + 1));
      int length = lengthOf(digits.toString());
      if (length > 0)
        found.add(
            span(squeezed.from(at), squeezed.to(at + 2 * length), digits.substring(0, length)));
    }
  }

  private static boolean isDigitByte(String text, int at) {
    return text.charAt(at) == '3' && WordScanner.isDigit(text.charAt(at + 1));
  }

  /// Sixteen digits wherever they end, another length only when the digits end there; 0 for none.
  private static int lengthOf(String digits) {
    if (digits.length() >= 16 && isLuhn(digits.substring(0, 16))) return 16;
    boolean whole = digits.length() >= SHORTEST && digits.length() <= LONGEST;
    return whole && isLuhn(digits) ? digits.length() : 0;
  }

  static boolean isLuhn(String digits) {
    return TestRanges.isLuhn(digits);
  }
}
