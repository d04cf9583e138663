package org.posrig.secret;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/// Reads bytes as programs show them: those that can be seen as characters, the others by number
/// (`b\x10\x94\x80` is the beginning of 62109480, `b%10%94%80` too).
final class ByteLiterals {
  private static final int MOST_BEFORE = 32;
  private static final String ENDS = "'\" \n\r\t";
  private static final String NAMED = "nrtabfv0";
  private static final String BYTES_NAMED = "0A0D0907080C0B00";

  private final char[] text;
  private final int end;
  private final StringBuilder bytes = new StringBuilder();
  private int[] places = new int[64];
  private int numbered;

  private ByteLiterals(char[] text, int end) {
    this.text = text;
    this.end = end;
  }

  /// @param finder finds secrets in digits alone
  static void find(char[] text, int end, Function<char[], List<Span>> finder, List<Span> found) {
    ByteLiterals literals = new ByteLiterals(text, end);
    for (int at = 0; at < end; at++)
      if (Escapes.prefix(text, at, end) > 0) at = literals.read(at, finder, found);
  }

  /// @param at the first byte by number
  /// @return behind the last one that was taken
  private int read(int at, Function<char[], List<Span>> finder, List<Span> found) {
    int from = at;
    while (from > 0 && text[from - 1] == '\\') from--;
    while (from > 0 && from > at - MOST_BEFORE && isSeen(text[from - 1])) from--;
    int behind = bytes(from);
    if (numbered > 1)
      for (Span span : finder.apply(bytes.toString().toCharArray())) found.add(inText(span));
    bytes.setLength(0);
    numbered = 0;
    return Math.max(at, behind - 1);
  }

  private static boolean isSeen(char c) {
    return c > ' ' && c < 127 && ENDS.indexOf(c) < 0 && c != '\\';
  }

  private int bytes(int from) {
    int at = from;
    while (at < end) {
      int next = next(at);
      if (next == at) break;
      at = next;
    }
    return at;
  }

  /// @return behind the byte that stands here; the same place when there is none
  private int next(int at) {
    int prefix = Escapes.prefix(text, at, end);
    if (prefix > 0) return numbered(at + prefix);
    if (text[at] == '\\') return backslash(at);
    if (!isSeen(text[at]) && text[at] != ' ') return at;
    add(Character.forDigit(text[at] >> 4, 16), at);
    add(Character.forDigit(text[at] & 15, 16), at);
    return at + 1;
  }

  private int numbered(int at) {
    numbered++;
    add(text[at], at);
    add(text[at + 1], at + 1);
    return at + 2;
  }

  /// A backslash may be doubled, as in JSON; behind it stands a name or the character itself.
  private int backslash(int at) {
    int behind = at;
    while (behind < end && text[behind] == '\\') behind++;
    if (behind == end) return at;
    if (text[behind] == 'x') return Escapes.prefix(text, behind - 1, end) > 0 ? behind - 1 : at;
    int name = NAMED.indexOf(text[behind]);
    String hex =
        name < 0
            ? Integer.toHexString(text[behind] & 0xFF)
            : BYTES_NAMED.substring(2 * name, 2 * name + 2);
    if (hex.length() < 2) return at;
    add(hex.charAt(0), behind);
    add(hex.charAt(1), behind);
    return behind + 1;
  }

  private void add(char digit, int place) {
    if (bytes.length() == places.length) places = Arrays.copyOf(places, 2 * places.length);
    places[bytes.length()] = place;
    bytes.append(digit);
  }

  private Span inText(Span span) {
    int[] digits = new int[span.digits().size()];
    for (int at = 0; at < digits.length; at++) digits[at] = places[span.digits().get(at)];
    return Span.of(
        places[span.from()], places[span.to() - 1] + 1, span.kind(), span.masked(), digits);
  }
}
