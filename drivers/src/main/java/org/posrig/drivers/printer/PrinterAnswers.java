package org.posrig.drivers.printer;

import java.time.Duration;
import org.posrig.time.Deadline;
import org.posrig.time.RigClock;
import org.posrig.wire.Wire;

/// Tells the printer's answers apart by their fixed bits; reports on change, flow control and
/// identity blocks that nobody asked for are passed over.
final class PrinterAnswers {
  private static final int XON = 0x11;
  private static final int XOFF = 0x13;
  private static final int BLOCK = 0x5F;

  private final Wire wire;
  private final RigClock clock;
  private final byte[] chunk = new byte[256];
  private int next;
  private int end;

  PrinterAnswers(Wire wire, RigClock clock) {
    this.wire = wire;
    this.clock = clock;
  }

  /// @param bits of the answer's byte; 0 where there is none
  record Answer(Kind kind, int bits) {}

  enum Kind {
    REAL_TIME,
    IN_ORDER,
    GARBLED,
    SILENCE,
    ENDED
  }

  /// Throws away what came unasked.
  void drain() {
    Deadline now = clock.in(Duration.ZERO);
    next = end = 0;
    int count = wire.read(chunk, now);
    while (count > 0) count = wire.read(chunk, now);
  }

  Answer next(Deadline deadline) {
    while (true) {
      int b = read(deadline);
      if (b < 0) return new Answer(b == ENDED ? Kind.ENDED : Kind.SILENCE, 0);
      if (b == XON || b == XOFF) continue;
      if (b == BLOCK) skipBlock(deadline);
      else if ((b & 0x93) == 0x12) return new Answer(Kind.REAL_TIME, b);
      else if ((b & 0x93) == 0x10) skip(3, deadline);
      else if ((b & 0x90) == 0) return new Answer(Kind.IN_ORDER, b);
      else return new Answer(Kind.GARBLED, b);
    }
  }

  private static final int LATE = -1;
  private static final int ENDED = -2;

  private int read(Deadline deadline) {
    if (next == end) {
      int count = wire.read(chunk, deadline);
      if (count <= 0) return count == 0 ? LATE : ENDED;
      next = 0;
      end = count;
    }
    return chunk[next++] & 0xFF;
  }

  private void skipBlock(Deadline deadline) {
    int b = read(deadline);
    while (b > 0) b = read(deadline);
  }

  private void skip(int bytes, Deadline deadline) {
    for (int i = 0; i < bytes; i++) read(deadline);
  }
}
