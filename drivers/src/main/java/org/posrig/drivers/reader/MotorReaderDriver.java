package org.posrig.drivers.reader;

import java.util.Map;
import java.util.Set;
import org.posrig.device.CardReader;
import org.posrig.device.Device;
import org.posrig.device.DeviceDriver;
import org.posrig.time.RigClock;
import org.posrig.wire.Wire;

/// Drives a motorised hybrid card reader of OMRON's 3S4YR-MVFW family on a serial wire.
///
/// ```
///   Pi or PC                        reader (8E1, 1200 to 19200, it follows the first reset)
///   TX  ──────────────────────────► RXD
///   RX  ◄────────────────────────── TXD
///   GND ─────────────────────────── GND      24 V for the motor from its own supply
/// ```
public final class MotorReaderDriver implements DeviceDriver.OnWire {
  static final String KIND = "motor-reader";

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Set<Class<? extends Device>> gives() {
    return Set.of(CardReader.class);
  }

  @Override
  public Device open(String name, Wire wire, RigClock clock, Map<String, String> settings) {
    return new MotorReader(name, wire, clock);
  }
}
