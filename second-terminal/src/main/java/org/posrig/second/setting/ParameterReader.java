package org.posrig.second.setting;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.posrig.secret.Secret;
import org.posrig.text.Nearest;
import org.posrig.text.Sentence;
import org.posrig.text.Value;
import org.posrig.time.Durations;

/// Takes parameters one by one and keeps what is wrong with them. A value that may be a secret is
/// never repeated.
final class ParameterReader {
  private final Map<String, String> given;
  private final Set<String> known = new TreeSet<>();
  private final List<Sentence> wrong = new ArrayList<>();

  ParameterReader(Map<String, String> given) {
    this.given = given;
  }

  /// What was wrong with those that were read, and names that nobody asked for.
  List<Sentence> problems() {
    List<Sentence> all = new ArrayList<>(wrong);
    for (String name : given.keySet())
      if (!known.contains(name))
        all.add(Sentence.of("second.unknown", name).then(Nearest.of(name, known)));
    return all;
  }

  /// @param meant the text that says what would be right: `second.meant.4-digits`
  String required(String name, String form, String meant) {
    known.add(name);
    if (given.containsKey(name)) return text(name, "", form, meant);
    wrong.add(Sentence.of("second.missing", Value.text(name), meant(meant)));
    return "";
  }

  String text(String name, String otherwise, String form, String meant) {
    return text(name, otherwise, form, meant(meant));
  }

  private static Value meant(String key) {
    return Value.part("second.meant." + key);
  }

  private String text(String name, String otherwise, String form, Value meant) {
    known.add(name);
    String value = given.getOrDefault(name, otherwise);
    if (value.matches(form)) return value;
    wrong.add(not(name, meant));
    return otherwise;
  }

  private static Sentence not(String name, Value meant) {
    return Sentence.of("second.not", Value.text(name), meant);
  }

  /// @param digits hexadecimal ones
  Secret secret(String name, int digits) {
    String form = "[0-9A-Fa-f]{" + digits + "}";
    String hex = required(name, form, digits + "-hex");
    return Secret.ofHex(hex.matches(form) ? hex : "0".repeat(digits));
  }

  Duration duration(String name, String otherwise) {
    known.add(name);
    try {
      return Durations.parse(given.getOrDefault(name, otherwise));
    } catch (Durations.NoTime _) {
      wrong.add(Sentence.of("second.no-duration", name));
      return Durations.parse(otherwise);
    }
  }

  int number(String name, int otherwise, int least, int most) {
    Value range = Value.part("second.meant.number", Value.text(least), Value.text(most));
    String text = text(name, Integer.toString(otherwise), "\\d{1,9}", range);
    int value = Integer.parseInt(text);
    if (value >= least && value <= most) return value;
    wrong.add(not(name, range));
    return otherwise;
  }

  /// What other makers let choose, and this one does not.
  void fixed(String name, String value) {
    known.add(name);
    if (!given.getOrDefault(name, value).equals(value))
      wrong.add(Sentence.of("second.fixed", name, value));
  }

  boolean onOff(String name, boolean otherwise) {
    return text(name, otherwise ? "on" : "off", "on|off", "on-off").equals("on");
  }
}
