package org.posrig.drivers.panel;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.posrig.device.Device;
import org.posrig.device.DeviceSetting;
import org.posrig.device.Display;
import org.posrig.device.KeyPad;
import org.posrig.drivers.Settings;
import org.posrig.emulation.Counterpart;
import org.posrig.wire.Wire;

/// Makes the emulated panel (docs/devices/panel.md, "Emulation").
public final class EmulatedPanelFactory implements Counterpart {

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
    return Set.of(KeyPad.class, Display.class);
  }

  @Override
  public Emulated start(
      String name, Wire deviceEnd, Surroundings surroundings, Map<String, String> settings) {
    return new EmulatedPanel(
        name, deviceEnd, surroundings, new Settings(settings).millis("ack-millis", 2000));
  }
}
