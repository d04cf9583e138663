package org.posrig.secret.spelling;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Numbers in a row, also over lines that begin with an offset: what `od`, `hexdump`, `xxd -b`, a
/// debugger and the lists of programs show bytes as.
final class NumberRows implements Readings.Reading {
  private static final int MOST = 1 << 16;
  private static final int LONGEST_CHARACTER = 9;
  private static final int FEWEST = 3;
  private static final int LONG = 32;

  private static boolean isGap(char c) {
    return switch (c) {
      case ' ', '\t', ',', ';', '[', ']', '{', '}', '(', ')', '|', '\'', '"' -> true;
      default -> false;
    };
  }

  private static boolean mayBegin(char c) {
    return (c >= '0' && c <= '9') || c == '-';
  }

  @Override
  public void read(String text, Listener to) throws IOException {
    new Walk(text, to).all();
  }

  /// One way through one text.
  private static final class Walk {
    private final String text;
    private final Listener to;
    private final List<String> numbers = new ArrayList<>();
    private int begin;
    private boolean dump;

    Walk(String text, Listener to) {
      this.text = text;
      this.to = to;
    }

    void all() throws IOException {
      for (int from = 0; from < text.length(); from = LineEnds.behind(text, from)) line(from);
      flush();
    }

    private void line(int from) throws IOException {
      int end = LineEnds.of(text, from);
      int at = Offsets.behind(text, from, end);
      boolean offset = at > from;
      if (offset != dump) flush();
      dump = offset;
      while (at < end) at = next(at, end);
    }

    /// @return behind what was read; in a dump the end of the line when it is no number: there the
    ///     characters stand once more
    private int next(int at, int end) throws IOException {
      if (isGap(text.charAt(at))) return behindGap(at, end);
      int behind = behindWord(at, end);
      if (!mayBegin(text.charAt(at))) return other(behind, end);
      String word = text.substring(at, behind);
      if (!Numerals.isOne(word) || isOfCharacters(word)) return other(behind, end);
      if (numbers.isEmpty()) begin = at;
      numbers.add(word);
      if (numbers.size() == MOST) flush();
      return behind;
    }

    /// A debugger shows each number's character behind it: `74 'J'`.
    private int behindGap(int at, int end) {
      boolean character =
          !numbers.isEmpty() && text.startsWith(" '", at) && Character.isDigit(text.charAt(at - 1));
      int close = character ? text.indexOf('\'', at + 3) : -1;
      return close > 0 && close < end && close - at < LONGEST_CHARACTER ? close + 1 : at + 1;
    }

    /// Behind bits, the characters may be digits.
    private boolean isOfCharacters(String word) {
      return dump
          && !numbers.isEmpty()
          && Numerals.isBits(numbers.getFirst())
          && !Numerals.isBits(word);
    }

    private int other(int behind, int end) throws IOException {
      if (dump) return end;
      flush();
      return behind;
    }

    private int behindWord(int from, int end) {
      int at = from;
      while (at < end && !isGap(text.charAt(at))) at++;
      return at;
    }

    private void flush() throws IOException {
      if (numbers.size() >= FEWEST || hasLongOne()) rows();
      numbers.clear();
    }

    /// Bits without a gap.
    private boolean hasLongOne() {
      return numbers.size() == 1 && numbers.getFirst().length() >= LONG;
    }

    private void rows() throws IOException {
      for (byte[] bytes : Numerals.bytes(numbers)) tell(bytes);
      String nibbles = Numerals.nibbles(numbers);
      if (!nibbles.isEmpty()) Around.digits(text, begin, nibbles, to);
    }

    private void tell(byte[] bytes) throws IOException {
      if (numbers.size() < 6 && bytes.length < 8) Around.hex(text, begin, bytes, to);
      else Around.tell(text, begin, bytes, to);
    }
  }
}
