package org.posrig.run;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// A scenario as the features tell it.
///
/// @param id stable over runs: feature file and line, `features/sale.feature:12`
/// @param feature the feature's name
/// @param tags with their `@`
public record ScenarioInfo(String id, String feature, String name, List<String> tags) {
  private static final String NEEDS = "@needs-";
  private static final String TERMINAL = "@terminal:";

  /// Capabilities named by `@needs-…` tags: `power-switch`.
  public Set<String> needs() {
    return tags.stream()
        .filter(tag -> tag.startsWith(NEEDS))
        .map(tag -> tag.substring(NEEDS.length()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// Rows of the symptom catalogue that it covers: `SYM-92`.
  public List<String> symptoms() {
    return tags.stream()
        .filter(tag -> tag.startsWith("@SYM-"))
        .map(tag -> tag.substring(1))
        .toList();
  }

  /// Parameters of the terminal for this scenario alone, by tags `@terminal:language=zh`.
  ///
  /// @throws IllegalArgumentException when such a tag has no `name=value`
  public Map<String, String> terminalParameters() {
    Map<String, String> parameters = new TreeMap<>();
    tags.stream()
        .filter(tag -> tag.startsWith(TERMINAL))
        .forEach(tag -> addParameter(tag, parameters));
    return parameters;
  }

  private static void addParameter(String tag, Map<String, String> parameters) {
    int equals = tag.indexOf('=');
    if (equals <= TERMINAL.length())
      throw new IllegalArgumentException(
          "the tag " + tag + " should read " + TERMINAL + "NAME=VALUE");
    parameters.put(tag.substring(TERMINAL.length(), equals), tag.substring(equals + 1));
  }

  /// A file name made of the id and the name.
  public String fileName() {
    String text = id.replaceAll(".*/", "") + " " + name;
    return text.replaceAll("[^A-Za-z0-9.:_-]+", "-")
        .replace(".feature:", "-")
        .replaceAll("-+$", "");
  }
}
