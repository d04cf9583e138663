package org.posrig.drivers.line;

import java.util.Map;
import java.util.Set;
import org.posrig.device.Device;
import org.posrig.device.DeviceDriver;
import org.posrig.device.PowerSwitch;
import org.posrig.time.RigClock;
import org.posrig.wire.Line;

/// A relay in the terminal's supply (docs/devices/relay-power.md).
public final class RelayPowerDriver implements DeviceDriver.OnLine {

  @Override
  public String kind() {
    return "relay-power";
  }

  @Override
  public Set<Class<? extends Device>> gives() {
    return Set.of(PowerSwitch.class);
  }

  @Override
  public Device open(String name, Line line, RigClock clock, Map<String, String> settings) {
    return new RelayPower(name, line);
  }
}
