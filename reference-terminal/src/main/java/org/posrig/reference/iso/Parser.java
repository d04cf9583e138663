package org.posrig.reference.iso;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/// Reads one message from bytes, and refuses whatever does not add up.
final class Parser {
  private final byte[] bytes;
  private int at;

  Parser(byte[] bytes) {
    this.bytes = bytes;
  }

  Message message() {
    String header = Codec.HEX.formatHex(take(Codec.HEADER_BYTES, "header"));
    String mti = Codec.HEX.formatHex(take(2, "message type"));
    if (!mti.matches("\\d{4}")) throw new Garbled("the message type is not four digits");
    SortedMap<Integer, String> fields = fields(take(8, "bitmap"));
    if (at != bytes.length) throw new Garbled(bytes.length - at + " bytes behind the last field");
    return new Message(header.substring(0, 10), header.substring(10), mti, fields);
  }

  private SortedMap<Integer, String> fields(byte[] bitmap) {
    SortedMap<Integer, String> fields = new TreeMap<>();
    for (int number = 1; number <= 64; number++)
      if ((bitmap[(number - 1) / 8] & 0x80 >> (number - 1) % 8) != 0)
        fields.put(number, value(Field.of(number)));
    return fields;
  }

  private String value(Field field) {
    int units = field.fixed() ? field.size() : length(field);
    field.checkLength(units);
    return FieldValue.unpack(
        field, take(field.coding().bytesFor(units), "field " + field.number()), units);
  }

  private int length(Field field) {
    String digits =
        Codec.HEX.formatHex(
            take(field.coding().prefixBytes(), "length of field " + field.number()));
    if (!digits.matches("\\d+"))
      throw new Garbled("the length of field " + field.number() + " is not decimal");
    return Integer.parseInt(digits);
  }

  private byte[] take(int count, String what) {
    if (at + count > bytes.length)
      throw new Garbled("the message ends within its " + what + ", at byte " + bytes.length);
    at += count;
    return Arrays.copyOfRange(bytes, at - count, at);
  }
}
