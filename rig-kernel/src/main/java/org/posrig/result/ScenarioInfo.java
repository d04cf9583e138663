package org.posrig.result;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// A scenario as the features tell it.
///
/// @param id stable over runs: feature file and line, `features/sale.feature:12`
/// @param feature the feature's name
/// @param tags with their `@`
public record ScenarioInfo(String id, String feature, String name, List<String> tags) {
  private static final String NEEDS = "@needs-";

  /// Capabilities named by `@needs-…` tags: `power-switch`.
  public Set<String> needs() {
    return tags.stream()
        .filter(tag -> tag.startsWith(NEEDS))
        .map(tag -> tag.substring(NEEDS.length()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// Parameters of the terminal for this scenario alone: `@terminal:language=zh`.
  public Map<String, String> terminalParameters() {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String tag : tags)
      if (tag.startsWith("@terminal:") && tag.contains("="))
        parameters.put(tag.substring(10, tag.indexOf('=')), tag.substring(tag.indexOf('=') + 1));
    return parameters;
  }

  /// Rows of the symptom catalogue that it covers: `SYM-92`.
  public List<String> symptoms() {
    return tags.stream()
        .filter(tag -> tag.startsWith("@SYM-"))
        .map(tag -> tag.substring(1))
        .toList();
  }

  /// A file name made of the id and the name.
  public String fileName() {
    String text = id.replaceAll(".*/", "") + " " + name;
    return text.replace(".feature:", "-").replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("-+$", "");
  }
}
