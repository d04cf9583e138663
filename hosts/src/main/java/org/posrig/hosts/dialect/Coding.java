package org.posrig.hosts.dialect;

/// What a field holds and how its length is told. Lengths count digits or characters, bytes for
/// binary. How digits, lengths and bytes are written is said by [Writing].
public enum Coding {
  NUMERIC,
  LLNUM,
  LLLNUM,
  CHAR,
  LLCHAR,
  LLLCHAR,
  BINARY,
  LLBINARY,
  LLLBINARY;

  private static final int MOST_TWO_DIGITS = 99;
  private static final int MOST_THREE_DIGITS = 999;

  boolean binary() {
    return this == BINARY || this == LLBINARY || this == LLLBINARY;
  }

  boolean digits() {
    return this == NUMERIC || this == LLNUM || this == LLLNUM;
  }

  boolean fixed() {
    return this == NUMERIC || this == CHAR || this == BINARY;
  }

  /// Digits of the length before the value; 0 for none.
  int lengthDigits() {
    return switch (this) {
      case NUMERIC, CHAR, BINARY -> 0;
      case LLNUM, LLCHAR, LLBINARY -> 2;
      case LLLNUM, LLLCHAR, LLLBINARY -> 3;
    };
  }

  /// The greatest length that can be told.
  int most() {
    return lengthDigits() == 2 ? MOST_TWO_DIGITS : MOST_THREE_DIGITS;
  }
}
