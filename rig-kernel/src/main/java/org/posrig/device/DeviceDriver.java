package org.posrig.device;

import java.util.List;
import java.util.Map;
import org.posrig.time.RigClock;
import org.posrig.wire.Line;
import org.posrig.wire.Wire;

/// Drives one kind of device over its wire. Found by [java.util.ServiceLoader]; documented in
/// `docs/devices/<kind>.md`.
public interface DeviceDriver {

  /// As in the bench file: `motor-reader`, `visa-pin-pad`, `esc-pos-printer`, `panel`,
  /// `relay-power`.
  String kind();

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
