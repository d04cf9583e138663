package org.posrig.hosts.dialect;

import java.util.regex.Pattern;

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
    Shown shown) {

  private static final Pattern BYTES = Pattern.compile("([0-9A-F]{2})*");
  private static final Pattern TEXT = Pattern.compile("[\\x20-\\xFF]*");
  private static final Pattern NIBBLES = Pattern.compile("[0-9A-F=]*");
  private static final Pattern DIGITS = Pattern.compile("\\d*");

  public FieldRow {
    if (number < 2 || number > 64)
      throw new IllegalArgumentException("a field has a number from 2 to 64, not " + number);
    if (length < 1) throw new IllegalArgumentException("F" + number + " has no length");
  }

  /// Whether the field can hold a value: binary as hexadecimal digits, tracks with `=` or
  /// hexadecimal digits.
  public boolean takes(String value) {
    int units = coding.binary() ? value.length() / 2 : value.length();
    boolean fits = coding.fixed() ? units == length : units <= length;
    return fits && alphabet().matcher(value).matches();
  }

  private Pattern alphabet() {
    if (coding.binary()) return BYTES;
    if (!coding.digits()) return TEXT;
    return shown == Shown.TRACK ? NIBBLES : DIGITS;
  }
}
