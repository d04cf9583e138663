package org.posrig.drivers.line;

import java.util.Map;
import java.util.Set;
import org.posrig.device.CableSwitch;
import org.posrig.device.Device;
import org.posrig.device.DeviceDriver;
import org.posrig.time.RigClock;
import org.posrig.wire.Line;

/// A relay in the terminal's network cable (docs/devices/relay-cable.md).
public final class RelayCableDriver implements DeviceDriver.OnLine {

  @Override
  public String kind() {
    return "relay-cable";
  }

  @Override
  public Set<Class<? extends Device>> gives() {
    return Set.of(CableSwitch.class);
  }

  @Override
  public Device open(String name, Line line, RigClock clock, Map<String, String> settings) {
    return new RelayCable(name, line);
  }
}
