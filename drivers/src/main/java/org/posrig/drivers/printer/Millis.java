package org.posrig.drivers.printer;

import java.time.Duration;
import java.util.Map;
import org.posrig.result.RigTrouble;
import org.posrig.text.Sentence;
import org.posrig.text.Value;

/// A time in a bench file.
final class Millis {
  private Millis() {}

  static Duration setting(String device, Map<String, String> settings, String key, int otherwise) {
    String value = settings.getOrDefault(key, Integer.toString(otherwise));
    if (!value.matches("\\d{1,7}"))
      throw new RigTrouble(
          Sentence.of(
              "setting.wrong",
              Value.text(device),
              Value.text(key),
              Value.part("setting.millis"),
              Value.text(value)));
    return Duration.ofMillis(Integer.parseInt(value));
  }
}
