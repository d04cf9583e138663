package org.posrig.secret;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds PINs: a number of its own of six digits or more, and any number beside a word for it. A
/// number of JSON, an amount or a seed may have the digits of a PIN and is none.
final class Pins {
  /// Shorter ones stand everywhere: they are looked for beside a word only.
  static final int SHORTEST_ALONE = 6;

  private static final int BEFORE = 32;
  private static final int MOST_BETWEEN = 4;
  private static final int BEHIND = 10;
  private static final String WORD =
      "(?:(?<![A-Za-z])[Pp][Ii][Nn]|(?<=[a-z])P[Ii][Nn]|[Pp]\\.[Ii]\\.[Nn]\\.?|(?i:passcode|password)"
          + "|密码|密碼|口令|暗码)";
  private static final Pattern WORD_BEFORE =
      Pattern.compile(
          WORD
              + "(?i:[-_ ]?(?:code|no|number|value|block|entered|typed|entry)(?![a-z]))?"
              + "(?:[^\\p{L}\\p{N}]{1,3}(?i:bcd|packed|clear|plain|ascii|hex|ebcdic|bytes?))?"
              + "[^\\p{L}\\p{N}]{0,6}(?i:is|was|are|为|是)?[^\\p{L}\\p{N}]{0,4}$");
  private static final Pattern WORD_BEHIND =
      Pattern.compile("^[^\\p{L}\\p{N}]{0,3}(?:PIN|pin|密码|密碼|口令)(?![A-Za-z])");
  private static final Pattern JSON_BEFORE =
      Pattern.compile("(?:\"\\s*:\\s*(?:\\[[-\\d\\s,.]*)?|^\\s*\\[?[-\\d\\s,.]*,\\s*)-?$");

  private final KnownSecrets known;
  private final Set<String> innocent;

  Pins(KnownSecrets known, Set<String> innocent) {
    this.known = known;
    this.innocent = innocent;
  }

  void group(Digits digits, int from, int end, List<Span> found) {
    if (!known.isPinLength(end - from)) return;
    String number = digits.decimals(from, end);
    if (known.isPin(number) && isPin(digits, from, end, number)) found.add(span(digits, from, end));
  }

  /// `8 4 6 1 5 9`, `846-159`: digits or groups of three with one character between.
  void spread(Digits digits, int from, int end, List<Span> found) {
    for (int at = from; at < end; ) at = chain(digits, at, end, found);
  }

  /// @return behind the groups of one size that begin here
  private int chain(Digits digits, int from, int end, List<Span> found) {
    int size = size(digits, from, end);
    int at = from + size;
    while (size <= 3 && at < end && goesOn(digits, at) && size(digits, at, end) == size) at += size;
    if (at - from > size && known.isPinLength(at - from)) spread(digits, from, at, size, found);
    return at;
  }

  private void spread(Digits digits, int from, int end, int size, List<Span> found) {
    String number = digits.decimals(from, end);
    if (!known.isPin(number)) return;
    boolean alone = size == 1 && isPin(digits, from, end, number);
    if (alone || isNearWord(digits, from, end)) found.add(span(digits, from, end));
  }

  private static int size(Digits digits, int from, int end) {
    int at = from + 1;
    while (at < end && digits.touches(at - 1)) at++;
    return at - from;
  }

  /// One character between, or the quotation marks and commas of a list.
  private static boolean goesOn(Digits digits, int at) {
    int gap = digits.start(at) - digits.end(at - 1);
    return gap <= MOST_BETWEEN && digits.text[digits.start(at) - 1] != '.';
  }

  private static Span span(Digits digits, int from, int end) {
    int[] places = new int[end - from];
    for (int at = from; at < end; at++) places[at - from] = digits.place(at);
    return Span.of(digits.start(from), digits.end(end - 1), SecretKind.PIN, "****", places);
  }

  private boolean isPin(Digits digits, int from, int end, String number) {
    return isNumberOfItsOwn(digits, from, end, number) || isNearWord(digits, from, end);
  }

  private boolean isNumberOfItsOwn(Digits digits, int from, int end, String number) {
    int begin = digits.start(from);
    int behind = digits.end(end - 1);
    return end - from >= SHORTEST_ALONE
        && !isInWordBefore(digits, begin)
        && !isInWord(digits, behind)
        && !Context.isFraction(digits.text, begin, behind, digits.end)
        && !Context.isSeed(digits.text, begin)
        && !innocent.contains(number)
        && !isNumberOfJson(digits, begin, behind);
  }

  private static boolean isInWordBefore(Digits digits, int begin) {
    if (!isInWord(digits, begin - 1)) return false;
    int first = Math.max(0, begin - BEFORE);
    String before = Context.plain(new String(digits.text, first, begin - first));
    return !before.isEmpty() && Symbols.isInWord(before.charAt(before.length() - 1));
  }

  private static boolean isInWord(Digits digits, int at) {
    return at >= 0 && at < digits.end && Symbols.isInWord(digits.text[at]);
  }

  /// `"cents":770931,` and `[2000,770931]`; in a text it would have quotation marks.
  private static boolean isNumberOfJson(Digits digits, int begin, int behind) {
    int next = behind;
    while (next < digits.end && digits.text[next] <= ' ') next++;
    if (next < digits.end && ",]}".indexOf(digits.text[next]) < 0) return false;
    int from = Math.max(0, begin - 200);
    return JSON_BEFORE.matcher(new String(digits.text, from, begin - from)).find();
  }

  private static boolean isNearWord(Digits digits, int from, int end) {
    int begin = digits.start(from);
    int behind = digits.end(end - 1);
    int first = Math.max(0, begin - BEFORE);
    String before = Context.plain(new String(digits.text, first, begin - first));
    if (WORD_BEFORE.matcher(before).find()) return true;
    int length = Math.min(BEHIND, digits.end - behind);
    return WORD_BEHIND.matcher(new String(digits.text, behind, length)).find();
  }
}
