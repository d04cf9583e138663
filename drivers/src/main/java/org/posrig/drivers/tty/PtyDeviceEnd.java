package org.posrig.drivers.tty;

import java.time.Duration;
import org.posrig.text.Sentence;
import org.posrig.text.Value;
import org.posrig.time.Deadline;
import org.posrig.time.RigClock;
import org.posrig.time.Stopped;
import org.posrig.wire.Wire;
import org.posrig.wire.WireAction;
import org.posrig.wire.WireBroken;

/// Where an emulated device sits on a pseudo-terminal. While nobody has the far end open, reading
/// waits and what is written is lost, as on a serial line.
final class PtyDeviceEnd implements Wire {
  // How long one call of the kernel may take: bounds how late stopping and closing are noticed.
  private static final int SLICE_MILLIS = 20;
  private static final Duration WHILE_NOBODY_IS_THERE = Duration.ofMillis(2);
  private static final Duration FAR_END_READS_WITHIN = Duration.ofSeconds(2);

  private final PtyMaster master;
  private final RigClock clock;

  PtyDeviceEnd(PtyMaster master, RigClock clock) {
    this.master = master;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "pty:" + master.path() + " (device)";
  }

  @Override
  public void write(byte[] bytes) {
    Deadline deadline = clock.in(FAR_END_READS_WITHIN);
    for (int at = 0; at < bytes.length; ) {
      checkNotStopped();
      switch (master.awaitRoom(SLICE_MILLIS)) {
        case AWAY -> at = bytes.length;
        case READY -> {
          at += master.write(bytes, at);
          deadline = clock.in(FAR_END_READS_WITHIN);
        }
        case THERE -> checkReads(deadline);
      }
    }
  }

  private void checkReads(Deadline deadline) {
    if (deadline.passed())
      throw new WireBroken(
          name(),
          WireAction.WRITE,
          Sentence.of("pty.not-read", Value.text(FAR_END_READS_WITHIN.toSeconds())));
  }

  @Override
  public int read(byte[] into, Deadline deadline) {
    while (true) {
      checkNotStopped();
      int count = readWithin(into, slice(deadline));
      if (count > 0 || deadline.passed()) return count;
    }
  }

  private int readWithin(byte[] into, int millis) {
    return switch (master.awaitInput(millis)) {
      case READY -> master.read(into);
      case THERE -> 0;
      case AWAY -> {
        clock.pass(WHILE_NOBODY_IS_THERE);
        yield 0;
      }
    };
  }

  private static int slice(Deadline deadline) {
    long millis = deadline.remaining().plusNanos(999_999).toMillis();
    return (int) Math.min(SLICE_MILLIS, millis);
  }

  private static void checkNotStopped() {
    if (Thread.currentThread().isInterrupted()) throw new Stopped(Thread.currentThread().getName());
  }

  @Override
  public void close() {
    master.close();
  }
}
