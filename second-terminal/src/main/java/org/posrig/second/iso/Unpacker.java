package org.posrig.second.iso;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.TreeMap;

/// Reads messages. Bytes from outside may be anything: whatever does not fit is [Unreadable].
public final class Unpacker {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final int FIELDS = 64;
  private final byte[] bytes;
  private int at;

  private Unpacker(byte[] bytes) {
    this.bytes = bytes;
  }

  /// @param bytes from the type on, without length and TPDU
  public static Message unpack(byte[] bytes) throws Unreadable {
    return new Unpacker(bytes).message();
  }

  private Message message() throws Unreadable {
    String type = digits(2);
    byte[] map = take(8);
    TreeMap<Integer, String> fields = new TreeMap<>();
    for (int number = 1; number <= FIELDS; number++)
      if ((map[(number - 1) / 8] & 0x80 >> (number - 1) % 8) != 0)
        fields.put(number, field(number));
    if (at != bytes.length) throw new Unreadable((bytes.length - at) + " bytes too many");
    return new Message(type, fields);
  }

  private String field(int number) throws Unreadable {
    Form form = Form.TABLE.get(number);
    if (form == null) throw new Unreadable("field " + number + " is none that is known");
    return switch (form) {
      case Form.Digits digits -> digits((digits.count() + 1) / 2).substring(digits.count() % 2);
      case Form.Text text -> characters(text.length());
      case Form.Binary binary -> HEX.formatHex(take(binary.bytes()));
      case Form.Nibbles nibbles -> nibbles(length(2, nibbles.most()));
      case Form.LongText text -> characters(length(text.lengthDigits(), text.most()));
      case Form.LongBinary binary -> HEX.formatHex(take(length(3, binary.most())));
    };
  }

  private String nibbles(int count) throws Unreadable {
    return HEX.formatHex(take((count + 1) / 2)).substring(0, count);
  }

  private int length(int digits, int most) throws Unreadable {
    int length = Integer.parseInt(digits((digits + 1) / 2));
    if (length > most) throw new Unreadable("a length of " + length + ", at most " + most);
    return length;
  }

  private String digits(int count) throws Unreadable {
    String digits = HEX.formatHex(take(count));
    if (!digits.matches("\\d+")) throw new Unreadable("no digits at byte " + (at - count));
    return digits;
  }

  private String characters(int count) throws Unreadable {
    return new String(take(count), StandardCharsets.ISO_8859_1);
  }

  private byte[] take(int count) throws Unreadable {
    if (count > bytes.length - at) throw new Unreadable("ends at byte " + bytes.length);
    at += count;
    return Arrays.copyOfRange(bytes, at - count, at);
  }
}
