package org.posrig.drivers.pinpad;

import java.util.Map;
import org.posrig.device.Counterpart;
import org.posrig.drivers.Settings;
import org.posrig.wire.Wire;

/// Makes the emulated pad (docs/devices/visa-pin-pad.md, "Emulation").
public final class EmulatedVisaPinPads implements Counterpart {

  @Override
  public String kind() {
    return "visa-pin-pad";
  }

  @Override
  public Emulated start(
      String name, Wire deviceEnd, Surroundings surroundings, Map<String, String> settings) {
    return new EmulatedVisaPinPad(name, deviceEnd, surroundings, new Settings(settings));
  }
}
