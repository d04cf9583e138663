package org.posrig.time;

import java.math.BigDecimal;
import java.time.Duration;
import org.posrig.text.ExplainedException;
import org.posrig.text.Sentence;

/// Times as people write them into files: `1.5s`, `200ms`, `30m`, `1h`.
public final class Durations {
  private Durations() {}

  /// A text that is no time.
  public static final class NoTime extends ExplainedException {
    private static final long serialVersionUID = 1;

    NoTime(String text) {
      super(Sentence.of("time.no-time", text));
    }
  }

  /// @throws NoTime when it is neither seconds nor milliseconds
  public static Duration parse(String text) {
    if (text.matches("\\d+ms"))
      return Duration.ofMillis(Long.parseLong(text.substring(0, text.length() - 2)));
    if (text.matches("\\d+(\\.\\d+)?s"))
      return Duration.ofMillis(
          new BigDecimal(text.substring(0, text.length() - 1)).movePointRight(3).longValue());
    if (text.matches("\\d{1,6}m"))
      return Duration.ofMinutes(Long.parseLong(text.substring(0, text.length() - 1)));
    if (text.matches("\\d{1,6}h"))
      return Duration.ofHours(Long.parseLong(text.substring(0, text.length() - 1)));
    throw new NoTime(text);
  }
}
