package org.posrig.drivers.printer;

import java.time.Duration;
import java.util.Map;

/// A time in a bench file.
final class Millis {
  private Millis() {}

  static Duration setting(String device, Map<String, String> settings, String key, int otherwise) {
    String value = settings.getOrDefault(key, Integer.toString(otherwise));
    if (!value.matches("\\d{1,7}"))
      throw new IllegalArgumentException(
          device + ": setting '" + key + "' is a number of milliseconds, not '" + value + "'");
    return Duration.ofMillis(Integer.parseInt(value));
  }
}
