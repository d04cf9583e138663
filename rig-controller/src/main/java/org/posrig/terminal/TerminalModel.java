package org.posrig.terminal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.posrig.device.Key;

/// How one model of terminal is worked and read: which keys start what, what its screens and
/// slips mean. Read from YAML (`benches/models/<model>.yaml`), so that a new model needs no code.
///
/// @param keys the keys of a menu entry: `sale` → F1
/// @param screens meaning → pattern found anywhere on the display, in order of precedence
/// @param ready a pattern that stands on the display when function keys are taken
/// @param slip field → pattern with one group (the first that took part is the value)
public record TerminalModel(
    String name,
    Map<String, List<Key>> keys,
    Map<String, Pattern> screens,
    Pattern ready,
    Map<String, Pattern> slip) {

  public static final String UNKNOWN = "unknown";

  public String meaning(List<String> lines) {
    String text = String.join("\n", lines);
    for (Map.Entry<String, Pattern> screen : screens.entrySet())
      if (screen.getValue().matcher(text).find()) return screen.getKey();
    return UNKNOWN;
  }

  public boolean ready(List<String> lines) {
    return ready.matcher(String.join("\n", lines)).find();
  }

  /// What stands on a slip, in the model's order; a field that is not there is left out.
  public Map<String, String> read(List<String> lines) {
    String text = String.join("\n", lines);
    Map<String, String> fields = new LinkedHashMap<>();
    slip.forEach((field, pattern) -> firstGroup(pattern.matcher(text), fields, field));
    return fields;
  }

  private static void firstGroup(Matcher matcher, Map<String, String> fields, String field) {
    if (!matcher.find()) return;
    for (int group = 1; group <= matcher.groupCount(); group++)
      if (matcher.group(group) != null) {
        fields.put(field, matcher.group(group).strip());
        return;
      }
  }
}
