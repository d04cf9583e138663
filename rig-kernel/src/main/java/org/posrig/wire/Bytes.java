package org.posrig.wire;

import java.util.ArrayDeque;
import java.util.Deque;
import org.posrig.time.Deadline;
import org.posrig.time.RigClock;
import org.posrig.time.Signal;

/// One direction of a wire in memory: what one end writes, the other reads.
final class Bytes {
  private final Deque<byte[]> chunks = new ArrayDeque<>();
  private final Signal change;
  private int offset;
  private State state = State.OPEN;

  /// How the direction stands for its reader.
  enum State {
    OPEN,
    ENDED,
    RESET
  }

  Bytes(RigClock clock) {
    this.change = clock.signal();
  }

  /// @return false when nobody can read it any more
  boolean put(byte[] bytes) {
    synchronized (this) {
      if (state != State.OPEN) return false;
      if (bytes.length > 0) chunks.add(bytes.clone());
    }
    change.raise();
    return true;
  }

  void end(State how) {
    synchronized (this) {
      if (state == State.RESET) return;
      state = how;
      if (how == State.RESET) chunks.clear();
    }
    change.raise();
  }

  /// Forgets what nobody has read yet.
  synchronized void drop() {
    chunks.clear();
    offset = 0;
  }

  /// As [Wire#read]; -1 when ended, -2 when reset.
  int take(byte[] into, Deadline deadline) {
    while (true) {
      int count = takeNow(into);
      if (count != 0) return count;
      if (!change.await(deadline)) return takeNow(into);
    }
  }

  private synchronized int takeNow(byte[] into) {
    byte[] chunk = chunks.peek();
    if (chunk == null)
      return switch (state) {
        case OPEN -> 0;
        case ENDED -> -1;
        case RESET -> -2;
      };
    int count = Math.min(into.length, chunk.length - offset);
    System.arraycopy(chunk, offset, into, 0, count);
    offset += count;
    if (offset == chunk.length) {
      chunks.remove();
      offset = 0;
    }
    return count;
  }
}
