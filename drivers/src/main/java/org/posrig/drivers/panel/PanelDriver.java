package org.posrig.drivers.panel;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.posrig.device.Device;
import org.posrig.device.DeviceDriver;
import org.posrig.device.DeviceSetting;
import org.posrig.device.OperatorPanel;
import org.posrig.drivers.Settings;
import org.posrig.time.RigClock;
import org.posrig.wire.Wire;

/// The operator's panel (docs/devices/panel.md).
public final class PanelDriver implements DeviceDriver.OnWire {

  @Override
  public List<DeviceSetting> settings() {
    return List.of(DeviceSetting.millis("ack-millis"));
  }

  @Override
  public String kind() {
    return "panel";
  }

  @Override
  public Set<Class<? extends Device>> gives() {
    return Set.of(OperatorPanel.class);
  }

  @Override
  public Device open(String name, Wire wire, RigClock clock, Map<String, String> settings) {
    return new Panel(name, wire, clock, new Settings(settings).millis("ack-millis", 2000));
  }
}
