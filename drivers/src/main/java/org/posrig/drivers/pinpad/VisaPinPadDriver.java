package org.posrig.drivers.pinpad;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.posrig.device.Device;
import org.posrig.device.DeviceDriver;
import org.posrig.device.DeviceSetting;
import org.posrig.device.PinPad;
import org.posrig.drivers.Settings;
import org.posrig.text.Sentence;
import org.posrig.time.RigClock;
import org.posrig.wire.Wire;

/// The serial PIN pad of the "VISA" family (docs/devices/visa-pin-pad.md).
public final class VisaPinPadDriver implements DeviceDriver.OnWire {

  @Override
  public List<DeviceSetting> settings() {
    return List.of(
        DeviceSetting.millis("ack-millis"),
        new DeviceSetting("null-pin", "yes|no", Sentence.of("setting.yes-no")),
        new DeviceSetting("after-pin", "nothing|cancel", Sentence.of("setting.after-pin")));
  }

  @Override
  public String kind() {
    return "visa-pin-pad";
  }

  @Override
  public Set<Class<? extends Device>> gives() {
    return Set.of(PinPad.class);
  }

  @Override
  public Device open(String name, Wire wire, RigClock clock, Map<String, String> settings) {
    return new VisaPinPad(name, wire, clock, new Settings(settings));
  }
}
