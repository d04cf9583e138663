package org.posrig.reference.iso;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.SortedMap;

/// Packs messages (host-protocol.md 1.1 to 1.3): length, TPDU, header, type, bitmap, fields.
public final class Codec {
  static final HexFormat HEX = HexFormat.of().withUpperCase();
  static final int HEADER_BYTES = 11;
  private static final int MAC_FIELD = 64;

  private Codec() {}

  /// The whole message as sent, with the two-byte length in front.
  public static byte[] frame(Message message) {
    byte[] header = HEX.parseHex(message.tpdu() + message.header());
    byte[] body = body(message, bitmap(message.fields()));
    int length = header.length + body.length;
    ByteArrayOutputStream out = new ByteArrayOutputStream(length + 2);
    out.write(length >> 8);
    out.write(length);
    out.writeBytes(header);
    out.writeBytes(body);
    return out.toByteArray();
  }

  /// The message with its MAC.
  public static Message sign(Message message, DesKey macKey) {
    return message.with(MAC_FIELD, Mac.cup(macKey, macBlock(message)));
  }

  /// What the MAC is made over: type, bitmap with bit 64 set, every field before F64 (2.2).
  static byte[] macBlock(Message message) {
    byte[] bitmap = bitmap(message.fields());
    bitmap[7] |= 1;
    return body(message.without(MAC_FIELD), bitmap);
  }

  private static byte[] body(Message message, byte[] bitmap) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(256);
    out.writeBytes(HEX.parseHex(message.mti()));
    out.writeBytes(bitmap);
    message.fields().forEach((number, value) -> write(out, Field.of(number), value));
    return out.toByteArray();
  }

  private static byte[] bitmap(SortedMap<Integer, String> fields) {
    byte[] bitmap = new byte[8];
    for (int number : fields.keySet())
      bitmap[(number - 1) / 8] |= (byte) (0x80 >> (number - 1) % 8);
    return bitmap;
  }

  private static void write(ByteArrayOutputStream out, Field field, String value) {
    byte[] bytes = FieldValue.pack(field, value);
    int units = FieldValue.units(field, value);
    field.checkLength(units);
    int prefix = field.coding().prefixBytes();
    if (prefix > 0) out.writeBytes(FieldValue.number(units, prefix));
    out.writeBytes(bytes);
  }

  /// What was received.
  public static final class Received {
    private final Message message;
    private final byte[] macBlock;

    // The received bytes that the MAC is made over: what was sent, not what would be packed again.
    private Received(Message message, byte[] macBlock) {
      this.message = message;
      this.macBlock = macBlock;
    }

    public Message message() {
      return message;
    }

    /// Whether the message carries a MAC and how it compares.
    public MacState mac(DesKey macKey) {
      String mac = message.text(MAC_FIELD);
      if (mac.isEmpty()) return MacState.MISSING;
      return mac.equals(Mac.cup(macKey, macBlock)) ? MacState.RIGHT : MacState.WRONG;
    }
  }

  /// How the MAC of a received message stands.
  public enum MacState {
    RIGHT,
    WRONG,
    MISSING
  }

  /// Takes apart what follows the length.
  ///
  /// @throws Garbled when it is no message of this table
  public static Received parse(byte[] bytes) {
    Message message = new Parser(bytes).message();
    int macBytes = message.field(MAC_FIELD).isPresent() ? 8 : 0;
    return new Received(message, Arrays.copyOfRange(bytes, HEADER_BYTES, bytes.length - macBytes));
  }
}
