package org.posrig.reference.online;

import java.util.Arrays;
import org.posrig.time.Deadline;
import org.posrig.wire.Connection;
import org.posrig.wire.WireBroken;

/// Cuts what a connection brings into messages by their two-byte length.
final class Frames {
  private static final int LEAST = 21; // header, message type and bitmap
  private static final int MOST = 2048;
  private final Connection connection;
  private final byte[] buffer = new byte[2 + MOST];
  private int filled;

  Frames(Connection connection) {
    this.connection = connection;
  }

  /// What came next.
  sealed interface Next {
    /// A message without its length.
    final class Frame implements Next {
      private final byte[] bytes;

      private Frame(byte[] bytes) {
        this.bytes = bytes;
      }

      byte[] bytes() {
        return bytes;
      }
    }

    /// A length that no message has: what follows cannot be cut.
    record Absurd() implements Next {}

    /// The time is over or the connection has ended.
    record Nothing() implements Next {}
  }

  Next next(Deadline deadline) {
    while (true) {
      int length = length();
      if (filled >= 2 && (length < LEAST || length > MOST)) return new Next.Absurd();
      if (filled >= 2 && filled >= 2 + length) return cut(length);
      if (!more(deadline)) return new Next.Nothing();
    }
  }

  private int length() {
    return ((buffer[0] & 0xFF) << 8) | (buffer[1] & 0xFF);
  }

  private Next cut(int length) {
    byte[] frame = Arrays.copyOfRange(buffer, 2, 2 + length);
    System.arraycopy(buffer, 2 + length, buffer, 0, filled - length - 2);
    filled -= length + 2;
    return new Next.Frame(frame);
  }

  private boolean more(Deadline deadline) {
    byte[] chunk = new byte[buffer.length - filled];
    try {
      int count = connection.read(chunk, deadline);
      if (count <= 0) return false;
      System.arraycopy(chunk, 0, buffer, filled, count);
      filled += count;
      return true;
    } catch (WireBroken _) {
      return false; // a reset ends the wait like an orderly close: no answer
    }
  }
}
