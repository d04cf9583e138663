package org.posrig.device;

/// A key of the terminal's key pad.
public enum Key {
  DIGIT_0,
  DIGIT_1,
  DIGIT_2,
  DIGIT_3,
  DIGIT_4,
  DIGIT_5,
  DIGIT_6,
  DIGIT_7,
  DIGIT_8,
  DIGIT_9,
  ENTER,
  CANCEL,
  CLEAR,
  F1,
  F2,
  F3,
  F4,
  F5,
  F6,
  F7,
  F8;

  public static Key digit(char c) {
    if (c < '0' || c > '9') throw new IllegalArgumentException("'" + c + "' is not a digit");
    return values()[c - '0'];
  }

  public boolean isDigit() {
    return ordinal() <= 9;
  }

  /// The digit's value.
  public int value() {
    if (!isDigit()) throw new IllegalStateException(this + " is not a digit");
    return ordinal();
  }
}
