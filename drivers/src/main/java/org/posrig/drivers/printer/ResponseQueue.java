package org.posrig.drivers.printer;

import java.util.concurrent.atomic.AtomicBoolean;
import org.posrig.time.Deadline;
import org.posrig.time.Inbox;
import org.posrig.time.RigClock;
import org.posrig.wire.Wire;

/// Sends the emulated printer's answers, one party for all who answer; can be mute or garble one.
final class ResponseQueue {
  /// Breaks the fixed bits by which a status byte is known.
  private static final int NOISE = 0x81;

  private final Wire wire;
  private final RigClock clock;
  private final Inbox<byte[]> waiting;
  private final AtomicBoolean garbleNext = new AtomicBoolean();
  private volatile boolean mute;

  ResponseQueue(Wire wire, RigClock clock) {
    this.wire = wire;
    this.clock = clock;
    this.waiting = new Inbox<>(clock);
  }

  void put(byte[] answer) {
    if (mute) return;
    byte[] sent = answer.clone();
    if (garbleNext.getAndSet(false)) sent[0] ^= (byte) NOISE;
    waiting.put(sent);
  }

  void send() {
    while (true) wire.write(waiting.take(Deadline.never(clock)).orElseThrow());
  }

  void clear() {
    waiting.clear();
  }

  void mute() {
    mute = true;
  }

  void garbleNext() {
    garbleNext.set(true);
  }

  void heal() {
    mute = false;
    garbleNext.set(false);
  }
}
