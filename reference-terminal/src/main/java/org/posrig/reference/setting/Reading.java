package org.posrig.reference.setting;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.posrig.secret.Secret;
import org.posrig.text.Nearest;
import org.posrig.text.Sentence;
import org.posrig.text.Value;

/// Reads parameters one by one and collects what is wrong, so that all problems are told at once.
final class Reading {
  private final Map<String, String> given;
  private final Set<String> known = new LinkedHashSet<>();
  private final List<Sentence> problems = new ArrayList<>();

  Reading(Map<String, String> given) {
    this.given = given;
  }

  /// All that is wrong, unknown names included; to be asked when everything has been read.
  List<Sentence> problems() {
    Stream<Sentence> unknown =
        given.keySet().stream()
            .filter(name -> !known.contains(name))
            .map(name -> Sentence.of("reference.unknown", name).then(Nearest.of(name, known)));
    return Stream.concat(problems.stream(), unknown).toList();
  }

  /// @param expected a key of the catalogue
  String text(String name, String pattern, String expected) {
    if (!given.containsKey(name)) problem("reference.missing", name, Value.part(expected));
    return text(name, pattern, expected, "");
  }

  String text(String name, String pattern, String expected, String otherwise) {
    known.add(name);
    String value = given.getOrDefault(name, otherwise);
    if (given.containsKey(name) && !value.matches(pattern))
      problem("reference.wrong", name, Value.part(expected), Value.text(value));
    return value;
  }

  // The value of a key must not stand in a problem.
  Secret key(String name) {
    known.add(name);
    String hex = given.getOrDefault(name, "");
    if (hex.matches("[0-9A-Fa-f]{32}")) return Secret.ofHex(hex);
    if (given.containsKey(name)) problem("reference.key", name, Value.text(hex.length()));
    else problem("reference.missing", name, Value.part("reference.hex-32"));
    return Secret.of(new byte[16]);
  }

  int number(String name, int otherwise, int least, int most) {
    String value = text(name, ".*", "", Integer.toString(otherwise)).strip();
    if (value.matches("\\d{1,9}")) {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) return number;
    }
    problem("reference.number", name, Value.text(least), Value.text(most), Value.text(value));
    return otherwise;
  }

  boolean onOff(String name, boolean otherwise) {
    String value = text(name, "on|off|true|false", "reference.on-off", otherwise ? "on" : "off");
    return value.equals("on") || value.equals("true");
  }

  Duration duration(String name, String otherwise) {
    return parse(name, text(name, ".*", "", otherwise).strip());
  }

  Duration durationOrOff(String name) {
    String value = text(name, ".*", "", "off").strip();
    return value.equals("off") || value.equals("false") ? Duration.ZERO : parse(name, value);
  }

  List<String> codes(String name, String otherwise) {
    String value = text(name, "[0-9A-Z]{2}(, ?[0-9A-Z]{2})*", "reference.codes", otherwise);
    return Stream.of(value.split(",", -1)).map(String::strip).toList();
  }

  <E extends Enum<E>> E choice(String name, E otherwise) {
    known.add(name);
    String value = given.getOrDefault(name, word(otherwise));
    List<E> choices = List.of(otherwise.getDeclaringClass().getEnumConstants());
    for (E choice : choices) if (word(choice).equals(value)) return choice;
    Value all = Value.texts(choices.stream().map(Reading::word).toList());
    problem("reference.choice", name, all, Value.text(value));
    return otherwise;
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private Duration parse(String name, String value) {
    if (value.matches("\\d{1,5}ms"))
      return Duration.ofMillis(Long.parseLong(value.substring(0, value.length() - 2)));
    if (value.matches("\\d{1,5}(\\.\\d{1,3})?s")) {
      Duration time =
          Duration.ofMillis(
              Math.round(Double.parseDouble(value.substring(0, value.length() - 1)) * 1000));
      if (time.compareTo(Duration.ofHours(4)) <= 0 && !time.isZero()) return time;
    }
    problem("reference.wrong", name, Value.part("reference.time"), Value.text(value));
    return Duration.ofSeconds(1);
  }

  private void problem(String key, String name, Value... more) {
    List<Value> values = new ArrayList<>(List.of(Value.text(name)));
    values.addAll(List.of(more));
    problems.add(new Sentence(key, values));
  }
}
