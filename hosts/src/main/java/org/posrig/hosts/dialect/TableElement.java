package org.posrig.hosts.dialect;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.posrig.text.Nearest;

/// One element of a table file. What is wrong with it is reported, and something harmless is taken
/// instead, so that the rest of the file is read as well.
///
/// @param problems takes a sentence without the place
record TableElement(
    String tag, int line, Map<String, String> attributes, Consumer<String> problems) {

  void know(List<String> names) {
    for (String name : attributes.keySet())
      if (!names.contains(name))
        problems.accept(
            "<" + tag + "> has no attribute '" + name + "'; " + Nearest.of(name, names));
  }

  boolean has(String attribute) {
    return attributes.containsKey(attribute);
  }

  /// An attribute that must be there.
  String text(String attribute) {
    String value = attributes.get(attribute);
    if (value != null && !value.isBlank()) return value;
    problems.accept("<" + tag + "> needs the attribute '" + attribute + "'");
    return "";
  }

  /// An attribute that must look like this.
  String text(String attribute, String form, String meant) {
    String value = text(attribute);
    if (!value.isEmpty() && !value.matches(form)) wrong(attribute, value, "must be " + meant);
    return value;
  }

  int number(String attribute) {
    String value = text(attribute);
    if (value.matches("\\d{1,4}")) return Integer.parseInt(value);
    if (!value.isEmpty()) wrong(attribute, value, "must be a number");
    return 1;
  }

  boolean yes(String attribute, boolean otherwise) {
    if (!has(attribute)) return otherwise;
    return "yes".equals(word(attribute, List.of("yes", "no"), "no"));
  }

  boolean done(String attribute) {
    return has(attribute) && "done".equals(word(attribute, List.of("done"), "done"));
  }

  /// One of some words.
  ///
  /// @param otherwise where it is none of them
  String word(String attribute, List<String> words, String otherwise) {
    String value = text(attribute);
    if (words.contains(value)) return value;
    if (!value.isEmpty()) wrong(attribute, value, "is unknown; " + Nearest.of(value, words));
    return otherwise;
  }

  /// `not-balanced` and `NOT_BALANCED` are the same.
  <E extends Enum<E>> E constant(String attribute, Class<E> type, E otherwise) {
    String value = text(attribute);
    String name = value.toUpperCase(Locale.ROOT).replace('-', '_');
    for (E one : type.getEnumConstants()) if (one.name().equals(name)) return one;
    List<String> names = Stream.of(type.getEnumConstants()).map(Enum::name).toList();
    if (!value.isEmpty()) wrong(attribute, value, "is unknown; " + Nearest.of(name, names));
    return otherwise;
  }

  /// Words of digits with blanks between; none when the attribute is left out.
  Set<String> digits(String attribute, int length) {
    return words(attribute, "\\d{" + length + "}", "must have " + length + " digits");
  }

  /// As [#digits], where an x is any digit.
  Set<String> patterns(String attribute, int length) {
    return words(attribute, "[0-9x]{" + length + "}", "must have " + length + " digits");
  }

  /// Words with blanks between; none when the attribute is left out.
  Set<String> words(String attribute, String form, String meant) {
    String value = attributes.getOrDefault(attribute, "").strip();
    if (value.isEmpty()) return Set.of();
    Set<String> words = new LinkedHashSet<>(List.of(value.split(" +")));
    for (String word : words) if (!word.matches(form)) wrong(attribute, word, meant);
    return words;
  }

  /// One of the constants; `otherwise` also when the attribute is left out.
  <E extends Enum<E>> E choice(String attribute, Class<E> type, E otherwise) {
    return has(attribute) ? constant(attribute, type, otherwise) : otherwise;
  }

  private void wrong(String attribute, String value, String why) {
    problems.accept("<" + tag + "> " + attribute + " '" + value + "' " + why);
  }
}
