package org.posrig.time;

import java.math.BigDecimal;
import java.time.Duration;

/// Times as bench files write them: `1.5s`, `200ms`.
public final class Durations {
  private Durations() {}

  /// @throws IllegalArgumentException when it is neither seconds nor milliseconds
  public static Duration parse(String text) {
    if (text.matches("\\d+ms"))
      return Duration.ofMillis(Long.parseLong(text.substring(0, text.length() - 2)));
    if (text.matches("\\d+(\\.\\d+)?s"))
      return Duration.ofMillis(
          new BigDecimal(text.substring(0, text.length() - 1)).movePointRight(3).longValue());
    throw new IllegalArgumentException("'" + text + "' is no time; write 1.5s or 200ms");
  }
}
