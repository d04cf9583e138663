package org.posrig.drivers.pinpad;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.posrig.device.Device;
import org.posrig.device.DeviceSetting;
import org.posrig.device.PinKeys;
import org.posrig.drivers.Settings;
import org.posrig.emulation.Counterpart;
import org.posrig.text.Sentence;
import org.posrig.wire.Wire;

/// Makes the emulated pad (docs/devices/visa-pin-pad.md, "Emulation").
public final class EmulatedVisaPinPadFactory implements Counterpart {

  @Override
  public List<DeviceSetting> settings() {
    return List.of(
        DeviceSetting.millis("key-millis"),
        DeviceSetting.millis("remember-millis"),
        new DeviceSetting("serial", ".{1,16}", Sentence.of("setting.serial")));
  }

  @Override
  public String kind() {
    return "visa-pin-pad";
  }

  @Override
  public Set<Class<? extends Device>> gives() {
    return Set.of(PinKeys.class);
  }

  @Override
  public Emulated start(
      String name, Wire deviceEnd, Surroundings surroundings, Map<String, String> settings) {
    return new EmulatedVisaPinPad(name, deviceEnd, surroundings, new Settings(settings));
  }
}
