package org.posrig.secret;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/// Characters and bytes as programs write their digits: hexadecimal, octal, decimal.
final class BytesAsDigits {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final Charset EBCDIC = Charset.forName("IBM037");

  private BytesAsDigits() {}

  static String hex(String text) {
    return HEX.formatHex(ascii(text));
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  static String ebcdic(String text) {
    return HEX.formatHex(text.getBytes(EBCDIC));
  }

  static String decimals(byte[] bytes) {
    StringBuilder decimals = new StringBuilder();
    for (byte one : bytes) decimals.append(one & 0xFF);
    return decimals.toString();
  }

  static String octals(byte[] bytes, String before) {
    StringBuilder octals = new StringBuilder();
    for (byte one : bytes) octals.append(before).append(Integer.toOctalString(one & 0xFF));
    return octals.toString();
  }

  static List<String> evens(String digits) {
    if (digits.length() % 2 == 0) return List.of(digits);
    return List.of("0" + digits, digits + "F", digits + "0", digits + "D");
  }

  static String[] groups(String digits, int size) {
    return digits.split("(?<=\\G" + ".".repeat(size) + ")");
  }

  /// The last byte first.
  static String backwards(String hex) {
    StringBuilder all = new StringBuilder();
    for (int at = hex.length() - 2; at >= 0; at -= 2) all.append(hex, at, at + 2);
    return all.toString();
  }

  /// Words of four bytes, the lowest first, as debuggers show memory.
  static String words(String hex) {
    return hex.replaceAll("(..)(..)(..)(..)", "$4$3$2$1");
  }
}
