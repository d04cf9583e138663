package org.posrig.device;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.posrig.time.RigClock;
import org.posrig.wire.Line;
import org.posrig.wire.Wire;

/// Drives one kind of device over its wire. Found by [java.util.ServiceLoader]; documented in
/// `docs/devices/<kind>.md`.
public interface DeviceDriver {

  /// As in the bench file.
  String kind();

  /// What the opened device can be used for: a capability of the terminal's, as [CardReader], or of
  /// the rig's, as [PowerSwitch].
  Set<Class<? extends Device>> gives();

  /// What a bench file may set for the driver.
  default List<DeviceSetting> settings() {
    return List.of();
  }

  /// A driver for a device on a serial wire.
  interface OnWire extends DeviceDriver {
    Device open(String name, Wire wire, RigClock clock, Map<String, String> settings);
  }

  /// A driver for a device on a digital line.
  interface OnLine extends DeviceDriver {
    Device open(String name, Line line, RigClock clock, Map<String, String> settings);
  }
}
