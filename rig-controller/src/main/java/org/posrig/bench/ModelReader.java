package org.posrig.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.PatternSyntaxException;
import org.posrig.device.Key;
import org.posrig.terminal.Phrase;
import org.posrig.terminal.TerminalModel;
import org.posrig.text.Nearest;
import org.posrig.yaml.Yaml;

/// Reads `benches/models/<model>.yaml`.
final class ModelReader {
  private final Yaml yaml;

  ModelReader(Yaml yaml) {
    this.yaml = yaml;
  }

  TerminalModel read() {
    Yaml.Fields top = yaml.read().only("model", "keys", "ready", "screens", "slip");
    return new TerminalModel(
        top.text("model", "reference"),
        keys(top.map("keys")),
        patterns(top.map("screens")),
        pattern(top, "ready", top.text("ready", "READY")),
        patterns(top.map("slip")));
  }

  private Map<String, List<Key>> keys(Yaml.Fields fields) {
    Map<String, List<Key>> keys = new LinkedHashMap<>();
    for (String name : fields.keys())
      keys.put(name, fields.list(name).stream().map(word -> key(fields, name, word)).toList());
    return keys;
  }

  private Key key(Yaml.Fields fields, String name, String word) {
    for (Key key : Key.values()) if (key.name().equals(word)) return key;
    List<String> known = java.util.Arrays.stream(Key.values()).map(Key::name).toList();
    yaml.problem(fields.line(name), "no key is called '" + word + "'", Nearest.of(word, known));
    return Key.CANCEL;
  }

  private Map<String, Phrase> patterns(Yaml.Fields fields) {
    Map<String, Phrase> patterns = new LinkedHashMap<>();
    fields.texts().forEach((name, text) -> patterns.put(name, pattern(fields, name, text)));
    return patterns;
  }

  private Phrase pattern(Yaml.Fields fields, String name, String text) {
    try {
      return Phrase.of(text);
    } catch (PatternSyntaxException e) {
      yaml.problem(
          fields.line(name),
          "'" + name + "' is no pattern: " + e.getDescription(),
          "see java.util.regex.Pattern");
      return Phrase.none();
    }
  }
}
