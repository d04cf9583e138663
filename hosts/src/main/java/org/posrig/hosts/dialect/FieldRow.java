package org.posrig.hosts.dialect;

import org.posrig.text.Sentence;
import org.posrig.text.Value;

/// One field of a dialect.
///
/// @param length the most digits or characters; bytes when binary
/// @param padBefore where the nibble goes that fills an odd number of digits
public record FieldRow(
    int number,
    String name,
    String format,
    Coding coding,
    int length,
    boolean padBefore,
    Visibility shown) {

  public FieldRow {
    if (number < 2 || number > 64)
      throw new BadTable(Sentence.of("table.field-number", Value.text(number)));
    if (length < 1) throw new BadTable(Sentence.of("table.field-length", Value.text(number)));
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
