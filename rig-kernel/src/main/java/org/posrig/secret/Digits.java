package org.posrig.secret;

import java.util.Arrays;

/// The digits of a text, decimal and hexadecimal, in their order, each with its place.
final class Digits {
  final char[] text;

  /// Behind the last character that is looked at.
  final int end;

  /// Value in the lower four bits, how many characters it took less one in the upper.
  private byte[] values = new byte[64];

  /// Place; the uppermost bit when it belongs to the one before, although a tag stands between.
  private int[] starts = new int[64];

  private int size;

  Digits(char[] text, int end) {
    this.text = text;
    this.end = end;
  }

  /// @param joined whether only tags stand between it and the one before
  void add(int value, int start, int width, boolean joined) {
    if (size == values.length) grow();
    values[size] = (byte) (value | (width - 1) << 4);
    starts[size++] = joined ? start | Integer.MIN_VALUE : start;
  }

  private void grow() {
    values = Arrays.copyOf(values, 4 * size);
    starts = Arrays.copyOf(starts, 4 * size);
  }

  int size() {
    return size;
  }

  /// Forgets all from an index on.
  void cut(int to) {
    size = to;
  }

  int value(int at) {
    return values[at] & 15;
  }

  /// Where its first character stands.
  int start(int at) {
    return starts[at] & Integer.MAX_VALUE;
  }

  /// Behind its last character.
  int end(int at) {
    return start(at) + (values[at] >> 4 & 15) + 1;
  }

  /// The character that says which digit it is: the last one of `\x36`, `&#54;`.
  int place(int at) {
    int place = end(at) - 1;
    return text[place] == ';' ? place - 1 : place;
  }

  /// Whether the next one follows at once.
  boolean touches(int at) {
    return starts[at + 1] < 0 || end(at) == starts[at + 1];
  }

  /// Whether a number in hexadecimal characters, `3x`, stands there.
  boolean isCharacter(int at, int from, int to) {
    return at >= from && at + 1 < to && value(at) == 3 && value(at + 1) < 10;
  }

  String decimals(int from, int to) {
    char[] decimals = new char[to - from];
    for (int at = from; at < to; at++) decimals[at - from] = (char) ('0' + value(at));
    return new String(decimals);
  }

  /// Whether they stand together, or in groups of one size as dumps and cards write them, with one
  /// character between.
  boolean isEven(int from, int to) {
    int size = 0;
    int first = -1;
    int group = 1;
    for (int at = from + 1; at < to; at++, group++)
      if (!touches(at - 1)) {
        if (start(at) - end(at - 1) != 1) return false;
        if (first < 0) first = group;
        else if (size == 0) size = group;
        else if (size != group) return false;
        group = 0;
      }
    if (first < 0) return true;
    if (size == 0) size = Math.max(first, group);
    return (size == 1 || size == 2 || size == 4) && first <= size && group <= size;
  }
}
