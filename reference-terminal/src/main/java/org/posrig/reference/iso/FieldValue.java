package org.posrig.reference.iso;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// One value on the wire and back.
final class FieldValue {
  private FieldValue() {}

  static byte[] pack(Field field, String value) {
    return switch (field.coding()) {
      case BCD -> packed(field, value.length() % 2 == 0 ? value : "0" + value);
      case BCD_LEFT, LL_BCD, LLL_BCD ->
          packed(field, value.length() % 2 == 0 ? value : value + "0");
      case TEXT, LL_TEXT, LLL_TEXT -> value.getBytes(StandardCharsets.ISO_8859_1);
      case BINARY, LLL_BINARY -> packed(field, value);
    };
  }

  /// Digits, characters or bytes, as the length prefix counts them.
  static int units(Field field, String value) {
    return switch (field.coding()) {
      case BCD, BCD_LEFT, LL_BCD, LLL_BCD, TEXT, LL_TEXT, LLL_TEXT -> value.length();
      case BINARY, LLL_BINARY -> value.length() / 2;
    };
  }

  static String unpack(Field field, byte[] bytes, int units) {
    String hex = Codec.HEX.formatHex(bytes);
    return switch (field.coding()) {
      case BCD -> digits(field, hex.substring(hex.length() - units));
      case BCD_LEFT, LL_BCD, LLL_BCD -> digits(field, hex.substring(0, units));
      case TEXT, LL_TEXT, LLL_TEXT -> new String(bytes, StandardCharsets.ISO_8859_1);
      case BINARY, LLL_BINARY -> hex;
    };
  }

  /// A length as BCD.
  static byte[] number(int value, int bytes) {
    String digits = "0".repeat(bytes * 2) + value;
    return HexFormat.of().parseHex(digits, digits.length() - bytes * 2, digits.length());
  }

  private static byte[] packed(Field field, String hex) {
    try {
      return HexFormat.of().parseHex(hex);
    } catch (IllegalArgumentException _) {
      throw new Garbled("field " + field.number() + " holds what is no digit");
    }
  }

  private static String digits(Field field, String hex) {
    boolean track = field.number() == 35 || field.number() == 36;
    for (int i = 0; i < hex.length(); i++)
      if (hex.charAt(i) > '9' && !track)
        throw new Garbled("field " + field.number() + " is not decimal");
    return hex;
  }
}
