package org.posrig.secret;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds secrets in base64 (either alphabet) and in base32: known ones wherever they begin in a
/// longer content, others in what the word decodes to.
final class Base64Words {
  private static final int SHORTEST = 8;
  private static final int SHORTEST_DECODED = 12;
  private static final int SHORTEST_BINARY = 16;
  private static final int SHORTEST_BASE32 = 20;
  private static final int FEWEST_DIGITS = 12;
  private static final long WINDOW = (1L << (6 * KnownSecrets.WINDOW)) - 1;
  private static final byte[] VALUES = new byte[128];

  static {
    Arrays.fill(VALUES, (byte) -1);
    for (String alphabet :
        List.of(
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/",
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"))
      for (int at = 0; at < alphabet.length(); at++) VALUES[alphabet.charAt(at)] = (byte) at;
  }

  private final Finder.Reader reader;
  private final int longest;

  /// @param longest characters of a word that is decoded
  Base64Words(Finder.Reader reader, int longest) {
    this.reader = reader;
    this.longest = longest;
  }

  /// The six bits of a character; -1 when it is none of base64.
  static int value(char c) {
    return c < VALUES.length ? VALUES[c] : -1;
  }

  /// Most words are short: only every eighth character is looked at until one may be inside of a
  /// longer word.
  void find(char[] text, int end, List<Span> found) {
    byte[] values = VALUES;
    int from = 0;
    for (int probe = SHORTEST - 1; probe < end; probe += SHORTEST) {
      if (text[probe] >= 128 || values[text[probe]] < 0) {
        from = probe + 1;
        continue;
      }
      int begin = probe;
      while (begin > from && value(text[begin - 1]) >= 0) begin--;
      int behind = probe + 1;
      while (behind < end && value(text[behind]) >= 0) behind++;
      if (behind - begin >= SHORTEST) word(text, begin, behind, found);
      if (behind - begin >= Base64Runs.SHORTEST && longest > Base64Runs.SHORTEST)
        behind = lines(text, begin, behind, end, found);
      from = behind;
      probe = behind;
    }
  }

  private void word(char[] text, int from, int to, List<Span> found) {
    int before = found.size();
    known(text, from, to, found);
    if (found.size() == before) pin(text, from, to, found);
    int length = to - from;
    if (found.size() == before && length >= SHORTEST_DECODED && length <= longest)
      if (!isNumber(text, from, to)) decoded(text, from, to, found);
  }

  /// Digits and letters of hexadecimal alone: of each three bytes that they might mean in base64,
  /// the first is never a digit.
  private static boolean isNumber(char[] text, int from, int to) {
    for (int at = from; at < to; at++)
      if (text[at] > 'F' || (text[at] < 'A' && text[at] > '9')) return false;
    return true;
  }

  /// A word that goes on in the next lines, as mail and keys have it.
  private int lines(char[] text, int from, int to, int end, List<Span> found) {
    StringBuilder joined = new StringBuilder().append(text, from, to - from);
    int behind = to;
    int line = to - from;
    for (int next = nextLine(text, behind, end);
        line >= Base64Runs.SHORTEST && next > behind;
        next = nextLine(text, behind, end)) {
      behind = next;
      while (behind < end && value(text[behind]) >= 0) behind++;
      line = behind - next;
      joined.append(text, next, line);
    }
    if (behind > to) inside(decode(joined), from, behind, found);
    return behind;
  }

  /// Behind a line end, also an escaped one, and the margin of the next line.
  private static int nextLine(char[] text, int from, int end) {
    int at = from;
    while (at < end && (text[at] <= ' ' || isEscaped(text, at, end))) at += text[at] <= ' ' ? 1 : 2;
    return at < end && value(text[at]) >= 0 ? at : from;
  }

  private static boolean isEscaped(char[] text, int at, int end) {
    return text[at] == '\\' && at + 1 < end && (text[at + 1] == 'n' || text[at + 1] == 'r');
  }

  private void known(char[] text, int from, int to, List<Span> found) {
    long window = 0;
    for (int at = from; at < to; at++) {
      window = (window << 6 | VALUES[text[at]]) & WINDOW;
      if (at - from >= KnownSecrets.WINDOW - 1 && reader.known().mayBegin(window))
        compare(text, at + 1 - KnownSecrets.WINDOW, to, window, found);
    }
  }

  private void compare(char[] text, int from, int to, long window, List<Span> found) {
    for (KnownSecrets.Text form : reader.known().texts(window)) {
      int length = form.text().length();
      boolean same = from + length <= to;
      for (int at = 0; same && at < length; at++)
        same = VALUES[text[from + at]] == VALUES[form.text().charAt(at)];
      if (same) found.add(Span.of(from, from + length, form.kind(), form.masked()));
    }
  }

  /// Digits begin with one of three letters.
  private void pin(char[] text, int from, int to, List<Span> found) {
    if (to - from > 17 || text[from] < 'M' || text[from] > 'O') return;
    String pin = reader.known().pinInBase64(new String(text, from, to - from));
    if (pin != null) found.add(Span.of(from, to, SecretKind.PIN, "****"));
  }

  private void decoded(char[] text, int from, int to, List<Span> found) {
    byte[] bytes = bytes(text, from, to);
    byte[] unpacked = Unpacked.of(bytes);
    if (unpacked != null) inside(unpacked, from, to, found);
    else if (isText(bytes) || (to - from >= SHORTEST_BINARY && isOfDigits(bytes)))
      inside(bytes, from, to, found);
    byte[] base32 = to - from >= SHORTEST_BASE32 ? base32(text, from, to) : null;
    if (base32 != null && hasDigits(base32)) inside(base32, from, to, found);
  }

  private static boolean isOfDigits(byte[] bytes) {
    return hasDigits(bytes) || isBase64(bytes);
  }

  /// Nothing but characters of ASCII that can be seen; hardly a word of a program decodes to them.
  private static boolean isText(byte[] bytes) {
    for (byte one : bytes) if (one < ' ' && one != '\n' && one != '\r' && one != '\t') return false;
    return true;
  }

  private void inside(byte[] bytes, int from, int to, List<Span> found) {
    char[] text = Unpacked.characters(bytes);
    List<Span> inside = reader.find(text, text.length, false);
    if (inside.isEmpty()) find(text, text.length, inside);
    int[] all = new int[to - from];
    for (int at = 0; at < all.length; at++) all[at] = from + at;
    for (Span span : inside) found.add(Span.of(from, to, span.kind(), span.masked(), all));
  }

  /// Packed twice.
  private static boolean isBase64(byte[] bytes) {
    int at = 0;
    while (at < bytes.length && value((char) (bytes[at] & 0xFF)) >= 0) at++;
    return at >= SHORTEST_DECODED && bytes.length - at < 3;
  }

  private static boolean hasDigits(byte[] bytes) {
    int digits = 0;
    for (byte one : bytes) if (one >= '0' && one <= '9') digits++;
    return digits >= FEWEST_DIGITS;
  }

  /// What is not a whole byte at its end carries nothing.
  private static byte[] bytes(char[] text, int from, int to) {
    byte[] bytes = new byte[(to - from) * 6 / 8];
    int bits = 0;
    int count = 0;
    int length = 0;
    for (int at = from; at < to; at++) {
      bits = bits << 6 | VALUES[text[at]];
      count += 6;
      if (count >= 8) bytes[length++] = (byte) (bits >> (count -= 8));
    }
    return bytes;
  }

  /// `A` to `Z`, `2` to `7`, five bits each (RFC 4648, 6).
  private static byte @Nullable [] base32(char[] text, int from, int to) {
    byte[] bytes = new byte[(to - from) * 5 / 8];
    int bits = 0;
    int count = 0;
    int length = 0;
    for (int at = from; at < to; at++) {
      char c = text[at];
      boolean letter = c >= 'A' && c <= 'Z';
      if (!letter && (c < '2' || c > '7')) return null;
      bits = bits << 5 | (letter ? c - 'A' : c - '2' + 26);
      count += 5;
      if (count >= 8) bytes[length++] = (byte) (bits >> (count -= 8));
    }
    return bytes;
  }

  /// A whole stretch.
  static byte[] decode(CharSequence text) {
    char[] all = text.toString().toCharArray();
    return bytes(all, 0, all.length);
  }
}
