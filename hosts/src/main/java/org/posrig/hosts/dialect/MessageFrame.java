package org.posrig.hosts.dialect;

import java.util.HexFormat;
import java.util.Optional;

/// A whole message on the wire: two bytes of length, TPDU, application header, body.
public final class MessageFrame {
  public static final int PREFIX = 2;
  public static final int ENVELOPE = 11;

  /// Type and bitmap: no message is shorter.
  public static final int SHORTEST = ENVELOPE + 10;

  /// Far above what the field table can make, far below what would hold a reader up.
  public static final int LONGEST = 2048;

  private static final int ISO_8583_TPDU = 0x60;
  private static final int JOB_BYTE = 2;

  private final byte[] tpdu;
  private final byte[] header;
  private final byte[] body;

  /// @param tpdu 5 bytes: 60, destination, source
  /// @param header 6 bytes; its third holds the terminal's state and the job that the host asks
  ///     for
  public MessageFrame(byte[] tpdu, byte[] header, byte[] body) {
    this.tpdu = tpdu.clone();
    this.header = header.clone();
    this.body = body.clone();
  }

  public byte[] body() {
    return body.clone();
  }

  /// How many bytes follow the length prefix.
  public static int length(byte[] prefix) {
    return ((prefix[0] & 0xFF) << 8) | (prefix[1] & 0xFF);
  }

  public static boolean possible(int length) {
    return length >= SHORTEST && length <= LONGEST;
  }

  /// The frame in the bytes, length prefix included; empty when they are no frame of the dialect.
  public static Optional<MessageFrame> of(byte[] bytes) {
    if (bytes.length < PREFIX + SHORTEST || length(bytes) != bytes.length - PREFIX)
      return Optional.empty();
    if (bytes[PREFIX] != ISO_8583_TPDU) return Optional.empty();
    return Optional.of(
        new MessageFrame(cut(bytes, 2, 7), cut(bytes, 7, 13), cut(bytes, 13, bytes.length)));
  }

  /// The envelope of the answer: source and destination change places.
  ///
  /// @param job 0 for none, or the digit that asks the terminal for a job
  public MessageFrame answer(byte[] answerBody, int job) {
    byte[] swapped = {tpdu[0], tpdu[3], tpdu[4], tpdu[1], tpdu[2]};
    byte[] asking = header.clone();
    asking[JOB_BYTE] = (byte) ((header[JOB_BYTE] & 0xF0) | job);
    return new MessageFrame(swapped, asking, answerBody);
  }

  public MessageFrame with(byte[] otherBody) {
    return new MessageFrame(tpdu, header, otherBody);
  }

  public byte[] bytes() {
    int length = ENVELOPE + body.length;
    byte[] bytes = new byte[PREFIX + length];
    bytes[0] = (byte) (length >> 8);
    bytes[1] = (byte) length;
    System.arraycopy(tpdu, 0, bytes, 2, tpdu.length);
    System.arraycopy(header, 0, bytes, 7, header.length);
    System.arraycopy(body, 0, bytes, 13, body.length);
    return bytes;
  }

  /// A body can hold card data: only its size.
  @Override
  public String toString() {
    return "frame of " + body.length + " bytes, TPDU " + HexFormat.of().formatHex(tpdu);
  }

  private static byte[] cut(byte[] bytes, int from, int to) {
    return java.util.Arrays.copyOfRange(bytes, from, to);
  }
}
