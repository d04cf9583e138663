package org.posrig.secret.spelling;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/// Numbers as programs write them, and the bytes that a row of them may be.
final class Numerals {
  private static final int LONGEST = 11;
  private static final int FEWEST_WORDS = 4;
  private static final String HEX = "0123456789ABCDEF";

  private Numerals() {}

  /// A way to write one byte or a few.
  private record Way(int size, Predicate<String> fits, ToLongFunction<String> value) {}

  private static final List<Way> WAYS =
      List.of(
          new Way(1, word -> isDecimal(word, -128, 255), Long::parseLong),
          new Way(1, Numerals::isOctal, word -> Long.parseLong(octal(word), 8)),
          new Way(1, Numerals::isBits, word -> Long.parseLong(bits(word), 2)),
          new Way(2, word -> isOctalWord(word), word -> Long.parseLong(word, 8)),
          new Way(2, word -> isDecimal(word, -32_768, 65_535), Long::parseLong),
          new Way(4, word -> isDecimal(word, Integer.MIN_VALUE, 0xFFFFFFFFL), Long::parseLong));

  static boolean isOne(String word) {
    if (isLongBits(word)) return true;
    int sign = word.startsWith("-") ? 1 : 0;
    boolean prefixed = word.startsWith("0b") || word.startsWith("0o");
    int length = word.length();
    return length > sign && (length <= LONGEST || prefixed) && isDigits(word, prefixed ? 2 : sign);
  }

  private static boolean isDigits(String word, int from) {
    for (int at = from; at < word.length(); at++) {
      char c = word.charAt(at);
      if ((c < '0' || c > '9') && (c != '_' || from != 2)) return false;
    }
    return word.length() > from;
  }

  /// All contents that the numbers may be, the lower byte of a word first and last.
  static List<byte[]> bytes(List<String> words) {
    List<byte[]> all = new ArrayList<>();
    if (words.size() == 1) single(words.getFirst(), all);
    for (Way way : WAYS)
      if (isEnough(words, way) && words.stream().allMatch(way.fits())) add(words, way, all);
    return all;
  }

  /// What fits into bytes is none of words.
  private static boolean isEnough(List<String> words, Way way) {
    if (way.size() == 1) return words.size() >= 3;
    boolean large = words.stream().anyMatch(word -> !isDecimal(word, -128, 255));
    return large && words.size() >= FEWEST_WORDS;
  }

  private static void add(List<String> words, Way way, List<byte[]> all) {
    byte[] up = new byte[words.size() * way.size()];
    byte[] down = new byte[up.length];
    for (int at = 0; at < words.size(); at++) {
      long value = way.value().applyAsLong(words.get(at));
      for (int one = 0; one < way.size(); one++) {
        up[at * way.size() + one] = (byte) (value >> (8 * one));
        down[(at + 1) * way.size() - 1 - one] = (byte) (value >> (8 * one));
      }
    }
    all.add(up);
    if (way.size() > 1) all.add(down);
  }

  private static boolean isDecimal(String word, long least, long most) {
    if (word.startsWith("0b") || word.startsWith("0o") || word.length() > LONGEST) return false;
    long value = Long.parseLong(word);
    return value >= least && value <= most;
  }

  private static boolean isOctal(String word) {
    String digits = octal(word);
    boolean length = !digits.isEmpty() && digits.length() <= 4;
    return length && digits.chars().allMatch(c -> c >= '0' && c <= '7') && fitsOctal(digits);
  }

  private static boolean fitsOctal(String digits) {
    return Integer.parseInt(digits, 8) <= 255;
  }

  private static String octal(String word) {
    return word.startsWith("0o") ? word.substring(2) : word;
  }

  private static boolean isOctalWord(String word) {
    return word.length() == 6 && word.chars().allMatch(c -> c >= '0' && c <= '7');
  }

  static boolean isBits(String word) {
    String bits = bits(word);
    return bits.length() == 8 && isBinary(bits);
  }

  private static String bits(String word) {
    return (word.startsWith("0b") ? word.substring(2) : word).replace("_", "");
  }

  private static boolean isBinary(String bits) {
    return bits.chars().allMatch(c -> c == '0' || c == '1');
  }

  private static boolean isLongBits(String word) {
    return word.length() >= 32 && word.length() % 4 == 0 && isBinary(word);
  }

  private static void single(String word, List<byte[]> all) {
    if (!isLongBits(word)) return;
    byte[] bytes = new byte[word.length() / 8];
    for (int at = 0; at < bytes.length; at++)
      bytes[at] = (byte) Integer.parseInt(word.substring(8 * at, 8 * at + 8), 2);
    all.add(bytes);
  }

  /// Four bits each; empty when they are none.
  static String nibbles(List<String> words) {
    boolean fits = words.size() >= 8 && words.stream().allMatch(Numerals::isNibble);
    if (!fits) return "";
    StringBuilder digits = new StringBuilder();
    for (String word : words) digits.append(HEX.charAt(Integer.parseInt(word, 2)));
    return digits.toString();
  }

  private static boolean isNibble(String word) {
    return word.length() == 4 && isBinary(word);
  }
}
