package org.posrig.hosts.dialect;

import org.posrig.text.Sentence;
import org.posrig.text.Value;

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
      throw new BadTable(Sentence.of("table.field-number", Value.text(number)));
    if (length < 1) throw new BadTable(Sentence.of("table.field-length", Value.text(number)));
    if (told(coding, length, writing) > coding.most())
      throw new BadTable(
          Sentence.of(
              "table.field-too-long",
              Value.text(number),
              Value.text(coding.name()),
              Value.text(length),
              Value.text(most(coding, writing))));
  }

  private static int most(Coding coding, Writing writing) {
    return told(coding, 1, writing) == 2 ? coding.most() / 2 : coding.most();
  }

  private static int told(Coding coding, int length, Writing writing) {
    return coding.binary() && writing.bytes() == Writing.Bytes.HEX ? 2 * length : length;
  }

  /// The longest value; a byte is two hexadecimal digits.
  int characters() {
    return coding.binary() ? 2 * length : length;
  }

  /// Whether the field can hold a value: binary as hexadecimal digits, tracks with `=` or
  /// hexadecimal digits.
  public boolean takes(String value) {
    int units = coding.binary() ? value.length() / 2 : value.length();
    boolean fits = coding.fixed() ? units == length : units <= length;
    return fits && (!coding.binary() || value.length() % 2 == 0) && holds(value);
  }

  private boolean holds(String value) {
    for (int at = 0; at < value.length(); at++) if (!has(value.charAt(at))) return false;
    return true;
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
