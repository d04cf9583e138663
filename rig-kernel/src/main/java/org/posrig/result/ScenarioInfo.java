package org.posrig.result;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A scenario as the features tell it.
///
/// @param id stable over runs: feature file and line, `features/sale.feature:12`
/// @param feature the feature's name
/// @param tags with their `@`
/// @param asks what its steps need, where they were matched; none in a plain list
public record ScenarioInfo(
    String id, String feature, String name, List<String> tags, StepNeeds asks) {
  private static final String NEEDS = "@needs-";
  private static final int LONGEST_NAME = 180;

  /// A feature of the folder itself, its name in ASCII: its lines cannot be taken for another's.
  private static final Pattern PLAIN_ID =
      Pattern.compile("(features/)?[A-Za-z0-9][A-Za-z0-9._]*(-[A-Za-z0-9._]+)*\\.feature:\\d+");

  public ScenarioInfo(String id, String feature, String name, List<String> tags) {
    this(id, feature, name, tags, StepNeeds.NONE);
  }

  /// The same, its steps matched.
  public ScenarioInfo asking(StepNeeds needs) {
    return new ScenarioInfo(id, feature, name, tags, needs);
  }

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

  /// A file name made of the id and the name, in ASCII: every disk and every archive takes it.
  /// What does not fit into it leaves a mark, so that no two scenarios share a name.
  public String fileName() {
    String plain = dashed(id.replaceAll(".*/", "").replace(".feature:", "-") + " " + name);
    boolean whole = PLAIN_ID.matcher(id).matches() && plain.length() <= LONGEST_NAME;
    return whole ? plain : shortened(plain) + mark();
  }

  private static String dashed(String text) {
    String dashed = text.replaceAll("[^A-Za-z0-9._-]+", "-");
    return dashed.replaceAll("^[.-]+|-+$", "");
  }

  private static String shortened(String plain) {
    String head = plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
    return head.isEmpty() || head.endsWith("-") ? head : head + "-";
  }

  /// Letters alone: digits could pass for a part of a card's number or for a PIN.
  private String mark() {
    StringBuilder mark = new StringBuilder();
    long sum = 1125899906842597L;
    for (char c : (id + " " + name).toCharArray()) sum = 31 * sum + c;
    for (int at = 0; at < 8; at++) mark.append((char) ('a' + ((sum >>> (8 * at)) & 15)));
    return mark.toString();
  }
}
