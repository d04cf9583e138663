package org.posrig.drivers.line;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.posrig.text.Sentence;
import org.posrig.wire.Level;
import org.posrig.wire.Line;
import org.posrig.wire.Wire;
import org.posrig.wire.WireAction;
import org.posrig.wire.WireBroken;

/// One relay of a USB relay board LCUS-1 to LCUS-8. The board never answers: the level is what it
/// was told last.
///
/// ```
///   USB ──► CH340 ──► controller ──► relay        supply + ──COM  NO── + terminal
/// ```
final class LcusLine implements Line {
  private static final int START = 0xA0;

  private final String name;
  private final Wire wire;
  private final int channel;
  private final Level safe;
  private final AtomicBoolean closed = new AtomicBoolean();
  private final List<Consumer<Level>> listeners = new CopyOnWriteArrayList<>();
  private Level told;

  private LcusLine(String name, Wire wire, int channel, Level safe) {
    this.name = name;
    this.wire = wire;
    this.channel = channel;
    this.safe = safe;
    this.told = safe;
  }

  /// Brings the relay to its safe level: nobody knows how it was left.
  static LcusLine open(String name, Wire wire, int channel, Level safe) {
    LcusLine line = new LcusLine(name, wire, channel, safe);
    wire.write(frame(channel, safe));
    return line;
  }

  /// `A0`, channel, 01 on or 00 off, and the sum of the three (docs/devices/lcus-line.md).
  static byte[] frame(int channel, Level level) {
    int on = level == Level.HIGH ? 1 : 0;
    return new byte[] {(byte) START, (byte) channel, (byte) on, (byte) (START + channel + on)};
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void drive(Level level) {
    if (closed.get()) throw new WireBroken(name, WireAction.DRIVE, Sentence.of("wire.closed-here"));
    tell(level);
  }

  private void tell(Level level) {
    wire.write(frame(channel, level));
    if (changes(level)) listeners.forEach(listener -> listener.accept(level));
  }

  private synchronized boolean changes(Level level) {
    boolean other = told != level;
    told = level;
    return other;
  }

  @Override
  public synchronized Level level() {
    return told;
  }

  @Override
  public void onEdge(Consumer<Level> listener) {
    listeners.add(listener);
  }

  @Override
  public void close() {
    if (closed.getAndSet(true)) return;
    try {
      tell(safe);
    } finally {
      wire.close();
    }
  }
}
