package org.posrig.drivers;

import java.time.Duration;
import java.util.Map;
import org.posrig.result.RigTrouble;
import org.posrig.text.Sentence;

/// Reads values from the settings of a bench file.
public record Settings(Map<String, String> values) {

  public String text(String name, String otherwise) {
    return values.getOrDefault(name, otherwise);
  }

  /// A whole number that is not negative.
  ///
  /// @throws RigTrouble naming the setting, when it is none
  public int number(String name, int otherwise) {
    String text = text(name, Integer.toString(otherwise));
    if (!text.matches("\\d{1,9}")) throw new RigTrouble(Sentence.of("setting.whole", name, text));
    return Integer.parseInt(text);
  }

  public Duration millis(String name, int otherwise) {
    return Duration.ofMillis(number(name, otherwise));
  }
}
