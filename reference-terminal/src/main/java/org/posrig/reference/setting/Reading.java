package org.posrig.reference.setting;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.posrig.secret.Secret;
import org.posrig.text.Nearest;

/// Reads parameters one by one and collects what is wrong, so that all problems are told at once.
final class Reading {
  private static final String FOUR_HOURS = "a time such as 1.5s, 30s or 500ms, at most 4 hours";
  private final Map<String, String> given;
  private final Set<String> known = new LinkedHashSet<>();
  private final List<String> problems = new ArrayList<>();

  Reading(Map<String, String> given) {
    this.given = given;
  }

  /// All that is wrong, unknown names included; to be asked when everything has been read.
  List<String> problems() {
    Stream<String> unknown =
        given.keySet().stream()
            .filter(name -> !known.contains(name))
            .map(
                name ->
                    "'" + name + "' is no parameter of this terminal; " + Nearest.of(name, known));
    return Stream.concat(problems.stream(), unknown).toList();
  }

  String text(String name, String pattern, String expected) {
    if (!given.containsKey(name)) problem(name, "is missing, expected " + expected);
    return text(name, pattern, expected, "");
  }

  String text(String name, String pattern, String expected, String otherwise) {
    known.add(name);
    String value = given.getOrDefault(name, otherwise);
    if (given.containsKey(name) && !value.matches(pattern))
      problem(name, "must be " + expected + ", not '" + value + "'");
    return value;
  }

  // The value of a key must not stand in a problem.
  Secret key(String name) {
    known.add(name);
    String hex = given.getOrDefault(name, "");
    if (hex.matches("[0-9A-Fa-f]{32}")) return Secret.ofHex(hex);
    problem(
        name,
        given.containsKey(name)
            ? "must be 32 hexadecimal digits, this has " + hex.length() + " characters"
            : "is missing, expected 32 hexadecimal digits");
    return Secret.of(new byte[16]);
  }

  int number(String name, int otherwise, int least, int most) {
    String value = text(name, ".*", "", Integer.toString(otherwise)).strip();
    if (value.matches("\\d{1,9}")) {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) return number;
    }
    problem(name, "must be a whole number from " + least + " to " + most + ", not '" + value + "'");
    return otherwise;
  }

  boolean onOff(String name, boolean otherwise) {
    String value = text(name, "on|off|true|false", "on or off", otherwise ? "on" : "off");
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
    String value =
        text(name, "[0-9A-Z]{2}(, ?[0-9A-Z]{2})*", "response codes such as 00,12,25", otherwise);
    return Stream.of(value.split(",", -1)).map(String::strip).toList();
  }

  <E extends Enum<E>> E choice(String name, E otherwise) {
    known.add(name);
    String value = given.getOrDefault(name, word(otherwise));
    List<E> choices = List.of(otherwise.getDeclaringClass().getEnumConstants());
    for (E choice : choices) if (word(choice).equals(value)) return choice;
    String all = choices.stream().map(Reading::word).collect(Collectors.joining(" or "));
    problem(name, "must be " + all + ", not '" + value + "'");
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
    problem(name, "must be " + FOUR_HOURS + ", not '" + value + "'");
    return Duration.ofSeconds(1);
  }

  private void problem(String name, String what) {
    problems.add("'" + name + "' " + what);
  }
}
