package org.posrig.drivers.frame;

import org.posrig.time.Deadline;
import org.posrig.wire.Wire;

/// The wire as an emulated device uses it: a mute device writes nothing, a device without supply neither
/// writes nor hears, and a garbled answer has a wrong last byte.
public final class DeviceEnd implements Wire {
  private final Wire wire;
  private volatile boolean supplied = true;
  private volatile boolean mute;
  private volatile boolean garble;

  public DeviceEnd(Wire wire) {
    this.wire = wire;
  }

  public void supply(boolean on) {
    supplied = on;
  }

  public boolean supplied() {
    return supplied;
  }

  public void mute() {
    mute = true;
  }

  /// The next frame that is written, not a single reply, gets a wrong check byte.
  public void garbleNext() {
    garble = true;
  }

  public void heal() {
    mute = false;
    garble = false;
  }

  @Override
  public String name() {
    return wire.name();
  }

  @Override
  public void write(byte[] bytes) {
    if (!mute && supplied) wire.write(bytes.length > 1 ? frame(bytes) : bytes);
  }

  private byte[] frame(byte[] bytes) {
    if (!garble) return bytes;
    garble = false;
    byte[] wrong = bytes.clone();
    wrong[wrong.length - 1] ^= 0x55;
    return wrong;
  }

  @Override
  public int read(byte[] into, Deadline deadline) {
    int count = wire.read(into, deadline);
    while (count > 0 && !supplied) count = wire.read(into, deadline);
    return count;
  }

  @Override
  public void close() {
    wire.close();
  }
}
