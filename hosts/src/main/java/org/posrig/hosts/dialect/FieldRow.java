package org.posrig.hosts.dialect;

/// One field of a dialect.
///
/// @param length the most digits or characters; bytes when binary
/// @param pad what fills an odd number of packed digits
/// @param writing how the value and its length are written
public record FieldRow(
    int number,
    String name,
    String format,
    Coding coding,
    int length,
    Writing.Pad pad,
    Visibility shown,
    Writing writing) {

  static final int LAST = 128;

  public FieldRow {
    if (number < 2 || number > LAST)
      throw new IllegalArgumentException("a field has a number from 2 to 128, not " + number);
    if (length < 1) throw new IllegalArgumentException("F" + number + " has no length");
    if (told(coding, length, writing) > coding.most())
      throw new IllegalArgumentException(
          "F"
              + number
              + ": "
              + coding
              + " cannot tell a length of "
              + length
              + ", at most "
              + most(coding, writing));
  }

  private static int most(Coding coding, Writing writing) {
    return told(coding, 1, writing) == 2 ? coding.most() / 2 : coding.most();
  }

  private static int told(Coding coding, int length, Writing writing) {
    return coding.binary() && writing.bytes() == Writing.Bytes.HEX ? 2 * length : length;
  }

  /// Whether the field can hold a value: binary as hexadecimal digits, tracks with `=` or
  /// hexadecimal digits.
  public boolean takes(String value) {
    int units = coding.binary() ? value.length() / 2 : value.length();
    boolean fits = coding.fixed() ? units == length : units <= length;
    return fits
        && (!coding.binary() || value.length() % 2 == 0)
        && value.chars().allMatch(this::has);
  }

  /// Whether the value goes out as bytes.
  boolean isRaw() {
    return coding.binary() && writing.bytes() == Writing.Bytes.RAW;
  }

  boolean isPackedTrack() {
    return shown == Visibility.TRACK && coding.digits() && writing.digits() == Writing.Digits.BCD;
  }

  private boolean has(int c) {
    if (coding.binary()) return isDigit(c) || isLetter(c);
    if (!coding.digits()) return c >= 0x20 && c <= 0xFF;
    return isDigit(c) || (shown == Visibility.TRACK && (isLetter(c) || c == '='));
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLetter(int c) {
    return c >= 'A' && c <= 'F';
  }
}
