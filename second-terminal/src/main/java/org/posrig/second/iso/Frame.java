package org.posrig.second.iso;

import java.nio.ByteBuffer;
import java.util.HexFormat;

/// What stands before a message: a length of two bytes that counts all behind it, and the TPDU.
public final class Frame {
  public static final int LENGTH_BYTES = 2;
  public static final int TPDU_BYTES = 5;

  private Frame() {}

  /// @param tpdu ten digits
  public static byte[] of(String tpdu, byte[] message) {
    return ByteBuffer.allocate(LENGTH_BYTES + TPDU_BYTES + message.length)
        .putShort((short) (TPDU_BYTES + message.length))
        .put(HexFormat.of().parseHex(tpdu))
        .put(message)
        .array();
  }

  /// The length that two bytes say.
  public static int length(byte first, byte second) {
    return (first & 0xFF) << 8 | (second & 0xFF);
  }
}
