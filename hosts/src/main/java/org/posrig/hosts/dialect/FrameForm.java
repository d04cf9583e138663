package org.posrig.hosts.dialect;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/// How a message stands on the wire before its type: a length, a TPDU, an application header.
///
/// @param swapped whether destination and source change places in an answer's TPDU
/// @param header bytes of the application header, 0 for none
public record FrameForm(Prefix prefix, boolean tpdu, boolean swapped, int header) {
  /// Far above what a field table can make, far below what would hold a reader up.
  public static final int LONGEST = 2048;

  private static final int TPDU_BYTES = 5;
  private static final int ISO_8583_TPDU = 0x60;

  /// Message type and bitmap: no body is shorter.
  private static final int SHORTEST_BODY = 10;

  private static final int MOST_DIGITS = 9999;
  private static final int MOST_BINARY = 0xFFFF;

  /// How the length is written.
  public enum Prefix {
    /// Two bytes, the most significant first; it does not count itself.
    BIN2(2),
    /// The same, counting itself.
    BIN2_INCLUSIVE(2),
    /// Four digits in two bytes.
    BCD2(2),
    /// Four characters.
    ASCII4(4);

    private final int bytes;

    Prefix(int bytes) {
      this.bytes = bytes;
    }
  }

  public int prefixBytes() {
    return prefix.bytes;
  }

  /// Bytes between the length and the body.
  public int envelope() {
    return (tpdu ? TPDU_BYTES : 0) + header;
  }

  /// The fewest bytes behind the length.
  public int shortest() {
    return envelope() + SHORTEST_BODY;
  }

  /// How many bytes follow the length; -1 when it is none.
  public int length(byte[] bytes) {
    return switch (prefix) {
      case BIN2 -> binary(bytes);
      case BIN2_INCLUSIVE -> Math.max(-1, binary(bytes) - prefixBytes());
      case BCD2 -> digits(HexFormat.of().formatHex(bytes, 0, prefixBytes()));
      case ASCII4 -> digits(new String(bytes, 0, prefixBytes(), StandardCharsets.ISO_8859_1));
    };
  }

  private static int binary(byte[] bytes) {
    return ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
  }

  private static int digits(String digits) {
    return digits.matches("\\d{4}") ? Integer.parseInt(digits) : -1;
  }

  public boolean isPossible(int length) {
    return length >= shortest() && length <= LONGEST;
  }

  /// What stands before so many bytes.
  byte[] prefixOf(int length) {
    return written(prefix == Prefix.BIN2_INCLUSIVE ? length + prefixBytes() : length);
  }

  /// The prefix that says this number, whatever it counts.
  ///
  /// @throws IllegalArgumentException when it cannot
  public byte[] written(int number) {
    boolean binary = prefix == Prefix.BIN2 || prefix == Prefix.BIN2_INCLUSIVE;
    if (number < 0 || number > (binary ? MOST_BINARY : MOST_DIGITS))
      throw new IllegalArgumentException(
          "length " + number + " does not fit into a prefix of " + prefix.bytes + " bytes");
    String four = String.format(Locale.ROOT, "%04d", number);
    return switch (prefix) {
      case BIN2, BIN2_INCLUSIVE -> new byte[] {(byte) (number >> 8), (byte) number};
      case BCD2 -> HexFormat.of().parseHex(four);
      case ASCII4 -> four.getBytes(StandardCharsets.US_ASCII);
    };
  }

  /// The frame in the bytes, length prefix included; empty when they are no frame of this form.
  public Optional<MessageFrame> read(byte[] bytes) {
    int start = prefixBytes();
    if (bytes.length < start + shortest() || length(bytes) != bytes.length - start)
      return Optional.empty();
    int afterTpdu = start + (tpdu ? TPDU_BYTES : 0);
    byte[] address = Arrays.copyOfRange(bytes, start, afterTpdu);
    if (tpdu && address[0] != ISO_8583_TPDU) return Optional.empty();
    int body = start + envelope();
    return Optional.of(
        frame(
            address,
            Arrays.copyOfRange(bytes, afterTpdu, body),
            Arrays.copyOfRange(bytes, body, bytes.length)));
  }

  /// @param address the TPDU: 60, destination, source; empty where the form has none
  /// @param head the application header
  /// @throws IllegalArgumentException when they have not the lengths of this form
  public MessageFrame frame(byte[] address, byte[] head, byte[] body) {
    if (address.length + head.length != envelope() || head.length != header)
      throw new IllegalArgumentException(
          "a frame of this form has " + envelope() + " bytes before its body");
    return new MessageFrame(this, address, head, body);
  }
}
