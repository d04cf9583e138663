package org.posrig.yaml;

import java.util.Map;
import org.posrig.text.Sentence;

/// What keeps a file from being YAML: what the parser complains of, in the words of the catalogue.
final class YamlSyntax {
  /// How a complaint begins → a key of the catalogue, without `yaml.syntax.`.
  private static final Map<String, String> COMPLAINTS =
      Map.ofEntries(
          Map.entry("mapping values are not allowed", "colon"),
          Map.entry("expected the node content", "content"),
          Map.entry("expected <block end>", "indentation"),
          Map.entry("could not find expected ':'", "no-colon"),
          Map.entry("found character '\\t(TAB)'", "tab"),
          Map.entry("found character", "character"),
          Map.entry("special characters are not allowed", "character"),
          Map.entry("found unexpected end of stream", "end"),
          Map.entry("expected ',' or ']'", "bracket"),
          Map.entry("expected ',' or '}'", "brace"),
          Map.entry("found undefined alias", "alias"),
          Map.entry("found unknown escape character", "escape"));

  private YamlSyntax() {}

  static Sentence says(String complaint) {
    String key =
        COMPLAINTS.entrySet().stream()
            .filter(entry -> complaint.startsWith(entry.getKey()))
            .max(Map.Entry.comparingByKey(java.util.Comparator.comparingInt(String::length)))
            .map(Map.Entry::getValue)
            .orElse("other");
    return Sentence.of("yaml.not-yaml").because(Sentence.of("yaml.syntax." + key));
  }
}
