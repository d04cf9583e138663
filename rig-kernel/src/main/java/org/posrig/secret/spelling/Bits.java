package org.posrig.secret.spelling;

import java.util.Locale;

/// Bytes from characters of five or six bits each. What is not a whole byte at the end carries
/// nothing.
final class Bits {
  private static final String BASE64 =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private Bits() {}

  static byte[] base64(String text) {
    return bytes(text.replace("=", "").replace('-', '+').replace('_', '/'), BASE64, 6);
  }

  static byte[] base32(String text) {
    return bytes(text.replace("=", "").toUpperCase(Locale.ROOT), BASE32, 5);
  }

  static boolean isBase32(String text) {
    return text.matches("[A-Z2-7]+=*");
  }

  static boolean isHex(String text) {
    return text.matches("[0-9A-Fa-f]+");
  }

  private static byte[] bytes(String text, String alphabet, int width) {
    byte[] bytes = new byte[text.length() * width / 8];
    int bits = 0;
    int count = 0;
    int length = 0;
    for (int at = 0; at < text.length(); at++) {
      bits = bits << width | alphabet.indexOf(text.charAt(at));
      count += width;
      if (count >= 8) bytes[length++] = (byte) (bits >> (count -= 8));
    }
    return bytes;
  }
}
