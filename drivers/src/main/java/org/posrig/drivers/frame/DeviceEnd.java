package org.posrig.drivers.frame;

import org.posrig.fault.DeviceFault;
import org.posrig.time.Deadline;
import org.posrig.wire.Wire;

/// The wire as an emulated device uses it: a mute device writes nothing, a device without supply
/// neither writes nor hears, and the next frame (not a single reply) of a garbled one has a wrong
/// check byte.
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

  /// @return false for a fault of another device, or one that no talking device knows
  public boolean suffer(DeviceFault fault, String device) {
    return switch (fault) {
      case DeviceFault.Mute one -> one.device().equals(device) && mute();
      case DeviceFault.Garble one -> one.device().equals(device) && garbleNextFrame();
      case DeviceFault.PowerCut _,
          DeviceFault.PaperState _,
          DeviceFault.CoverOpen _,
          DeviceFault.CardJam _,
          DeviceFault.StripeUnreadable _,
          DeviceFault.ChipMute _,
          DeviceFault.CableCut _ ->
          false;
    };
  }

  private boolean mute() {
    mute = true;
    return true;
  }

  private boolean garbleNextFrame() {
    garble = true;
    return true;
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
