package org.posrig.wire;

import org.posrig.text.Sentence;
import org.posrig.time.Deadline;
import org.posrig.time.RigClock;

/// A wire in memory with two ends, on any clock.
public final class MemoryWire implements Connection {
  private final String name;
  private final Bytes in;
  private final Bytes out;
  private volatile boolean closed;

  private MemoryWire(String name, Bytes in, Bytes out) {
    this.name = name;
    this.in = in;
    this.out = out;
  }

  /// Both ends of a new wire.
  public record Pair(MemoryWire near, MemoryWire far) {}

  public static Pair pair(String name, RigClock clock) {
    Bytes there = new Bytes(clock);
    Bytes back = new Bytes(clock);
    String full = "memory:" + name;
    return new Pair(new MemoryWire(full, back, there), new MemoryWire(full, there, back));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void write(byte[] bytes) {
    if (closed) throw new WireBroken(name, WireAction.WRITE, Sentence.of("wire.closed-here"));
    if (!out.put(bytes))
      throw new WireBroken(name, WireAction.WRITE, Sentence.of("wire.far-end-gone"));
  }

  @Override
  public int read(byte[] into, Deadline deadline) {
    if (closed) throw new WireBroken(name, WireAction.READ, Sentence.of("wire.closed-here"));
    int count = in.take(into, deadline);
    if (count == -2) throw new WireBroken(name, WireAction.READ, Sentence.of("wire.reset"));
    return count;
  }

  @Override
  public void endOutput() {
    out.end(Bytes.State.ENDED);
  }

  @Override
  public void reset() {
    closed = true;
    out.end(Bytes.State.RESET);
    in.end(Bytes.State.RESET);
  }

  @Override
  public void close() {
    closed = true;
    out.end(Bytes.State.ENDED);
    in.end(Bytes.State.RESET);
  }
}
