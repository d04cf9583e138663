package org.posrig.terminal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.posrig.device.Key;

/// How one model of terminal is worked and read: which keys start what, what its screens and
/// slips mean. Read from YAML (`benches/models/<model>.yaml`), so that a new model needs no code.
///
/// @param keys the keys of a menu entry: `sale` → F1
/// @param screens meaning → words found anywhere on the display, in order of precedence
/// @param ready what stands on the display when function keys are taken
/// @param slip field → words with a group (the first that took part is the value)
public record TerminalModel(
    String name,
    Map<String, List<Key>> keys,
    Map<String, Phrase> screens,
    Phrase ready,
    Map<String, Phrase> slip) {

  public static final String UNKNOWN = "unknown";

  public String meaning(List<String> lines) {
    String text = String.join("\n", lines);
    for (Map.Entry<String, Phrase> screen : screens.entrySet())
      if (screen.getValue().isIn(text)) return screen.getKey();
    return UNKNOWN;
  }

  public boolean ready(List<String> lines) {
    return ready.isIn(String.join("\n", lines));
  }

  /// What stands on a slip, in the model's order; a field that is not there is left out.
  public Map<String, String> read(List<String> lines) {
    String text = String.join("\n", lines);
    Map<String, String> fields = new LinkedHashMap<>();
    slip.forEach(
        (field, phrase) -> phrase.value(text).ifPresent(value -> fields.put(field, value)));
    return fields;
  }
}
