package org.posrig.drivers.tty;

import java.time.Duration;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.posrig.time.Deadline;
import org.posrig.time.Inbox;
import org.posrig.time.RigClock;
import org.posrig.time.Signal;

/// Writes to a port that may hold a write for ever, because its device reads nothing: a party of
/// its own makes the call, whoever writes waits for it until his deadline. Without progress the
/// output is stuck, and says so at once to the next who writes; when the port lets go, it works
/// again.
final class SerialOutput {
  private static final byte[] END = {};

  private final Port port;
  private final Inbox<byte[]> waiting;
  private final Signal taken;
  private final RigClock clock;
  private final Lock turn = new ReentrantLock();
  private volatile boolean busy;
  private volatile int count;

  /// Writes to the port.
  interface Port {
    /// @return how many of the first bytes it took; 0 or less when it failed
    int write(byte[] bytes);
  }

  SerialOutput(String name, RigClock clock, Port port) {
    this.port = port;
    this.clock = clock;
    this.waiting = new Inbox<>(clock);
    this.taken = clock.signal();
    clock.start(name + " leaves", this::pump);
  }

  private void pump() {
    Deadline never = Deadline.never(clock);
    byte[] bytes = waiting.take(never).orElse(END);
    while (bytes.length > 0) {
      count = port.write(bytes);
      busy = false;
      taken.raise();
      bytes = waiting.take(never).orElse(END);
    }
  }

  /// Writes some bytes.
  ///
  /// @return how many the port took, as it says; empty when it took none within the limit
  OptionalInt write(byte[] bytes, int from, int length, Duration limit) {
    // A stopped party may still have a relay to switch off.
    boolean stopped = Thread.interrupted();
    turn.lock();
    try {
      return isStuck()
          ? OptionalInt.empty()
          : hand(Arrays.copyOfRange(bytes, from, from + length), limit);
    } finally {
      turn.unlock();
      if (stopped) Thread.currentThread().interrupt();
    }
  }

  private OptionalInt hand(byte[] bytes, Duration limit) {
    busy = true;
    waiting.put(bytes);
    Deadline deadline = clock.in(limit);
    while (busy) if (!taken.await(deadline) && busy) return OptionalInt.empty();
    return OptionalInt.of(count);
  }

  /// Whether the port still holds an earlier write.
  boolean isStuck() {
    return busy;
  }

  /// Ends the party, once the port lets go of it.
  void end() {
    waiting.put(END);
  }
}
