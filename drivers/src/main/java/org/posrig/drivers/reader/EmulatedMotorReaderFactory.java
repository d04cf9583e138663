package org.posrig.drivers.reader;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.posrig.device.CardSlot;
import org.posrig.device.Device;
import org.posrig.device.DeviceSetting;
import org.posrig.emulation.Counterpart;
import org.posrig.result.RigTrouble;
import org.posrig.text.Sentence;
import org.posrig.text.Value;
import org.posrig.wire.Wire;

/// The emulated motorised reader: a card slot.
///
/// Settings: `move-millis`, what the motor takes for one movement (default 5); `wait-millis`, how
/// long a hand with a card waits for the shutter (default 10000).
public final class EmulatedMotorReaderFactory implements Counterpart {

  @Override
  public List<DeviceSetting> settings() {
    return List.of(DeviceSetting.millis("move-millis"), DeviceSetting.millis("wait-millis"));
  }

  @Override
  public String kind() {
    return MotorReaderDriver.KIND;
  }

  @Override
  public Set<Class<? extends Device>> gives() {
    return Set.of(CardSlot.class);
  }

  @Override
  public Emulated start(
      String name, Wire deviceEnd, Surroundings surroundings, Map<String, String> settings) {
    Duration move = millis(name, settings, "move-millis", "5");
    Duration wait = millis(name, settings, "wait-millis", "10000");
    return new EmulatedMotorReader(
        name, deviceEnd, surroundings, new Transport(surroundings.clock(), move), wait);
  }

  private static Duration millis(
      String name, Map<String, String> settings, String key, String otherwise) {
    String value = settings.getOrDefault(key, otherwise);
    if (!value.matches("\\d{1,7}"))
      throw new RigTrouble(
          Sentence.of(
              "setting.wrong",
              Value.text(name),
              Value.text(key),
              Value.part("setting.millis"),
              Value.text(value)));
    return Duration.ofMillis(Integer.parseInt(value));
  }
}
