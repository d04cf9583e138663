package org.posrig.second.iso;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;

/// Writes messages: type, bitmap of 64, fields.
public final class Packer {
  private static final HexFormat HEX = HexFormat.of();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream(256);

  private Packer() {}

  /// @throws IllegalArgumentException when a value does not fit its field: names the field only
  public static byte[] pack(Message message) {
    Packer packer = new Packer();
    packer.nibbles(message.type());
    packer.out.writeBytes(bitmap(message));
    message.fields().forEach(packer::field);
    return packer.out.toByteArray();
  }

  private static byte[] bitmap(Message message) {
    byte[] map = new byte[8];
    for (int field : message.fields().keySet())
      map[(field - 1) / 8] |= (byte) (0x80 >> (field - 1) % 8);
    return map;
  }

  private void field(int number, String value) {
    Form form = Form.TABLE.get(number);
    if (form == null || !fits(form, value))
      throw new IllegalArgumentException(
          "field " + number + " cannot hold " + value.length() + " characters");
    switch (form) {
      case Form.Digits digits -> nibbles("0".repeat(digits.count() % 2) + value);
      case Form.Text text -> characters(value + " ".repeat(text.length() - value.length()));
      case Form.Binary _ -> nibbles(value);
      case Form.Nibbles _ -> {
        length(2, value.length());
        nibbles(value + "F".repeat(value.length() % 2));
      }
      case Form.LongText text -> {
        length(text.lengthDigits(), value.length());
        characters(value);
      }
      case Form.LongBinary _ -> {
        length(3, value.length() / 2);
        nibbles(value);
      }
    }
  }

  private static boolean fits(Form form, String value) {
    return switch (form) {
      case Form.Digits digits -> value.matches("\\d{" + digits.count() + "}");
      case Form.Text text -> value.length() <= text.length();
      case Form.Binary binary -> value.matches("[0-9A-Fa-f]{" + 2 * binary.bytes() + "}");
      case Form.Nibbles nibbles -> value.matches("[0-9D]{1," + nibbles.most() + "}");
      case Form.LongText text -> value.length() <= text.most();
      case Form.LongBinary binary ->
          value.length() <= 2 * binary.most() && value.matches("([0-9A-Fa-f]{2})*");
    };
  }

  /// Two digits in one byte, three in two.
  private void length(int digits, int length) {
    nibbles(String.format(Locale.ROOT, digits == 2 ? "%02d" : "%04d", length));
  }

  private void nibbles(String hex) {
    out.writeBytes(HEX.parseHex(hex));
  }

  private void characters(String text) {
    out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
  }
}
