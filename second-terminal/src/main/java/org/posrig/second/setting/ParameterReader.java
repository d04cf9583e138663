package org.posrig.second.setting;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.posrig.secret.Secret;
import org.posrig.text.Nearest;
import org.posrig.time.Durations;

/// Takes parameters one by one and keeps what is wrong with them. A value that may be a secret is
/// never repeated.
final class ParameterReader {
  private final Map<String, String> given;
  private final Set<String> known = new TreeSet<>();
  private final List<String> wrong = new ArrayList<>();

  ParameterReader(Map<String, String> given) {
    this.given = given;
  }

  /// What was wrong with those that were read, and names that nobody asked for.
  List<String> problems() {
    List<String> all = new ArrayList<>(wrong);
    for (String name : given.keySet())
      if (!known.contains(name))
        all.add("this terminal has no parameter '" + name + "'; " + Nearest.of(name, known));
    return all;
  }

  String required(String name, String form, String says) {
    known.add(name);
    if (given.containsKey(name)) return text(name, "", form, says);
    wrong.add("'" + name + "' is missing: " + says);
    return "";
  }

  String text(String name, String otherwise, String form, String says) {
    known.add(name);
    String value = given.getOrDefault(name, otherwise);
    if (value.matches(form)) return value;
    wrong.add("'" + name + "' is not " + says);
    return otherwise;
  }

  /// @param digits hexadecimal ones
  Secret secret(String name, int digits) {
    String form = "[0-9A-Fa-f]{" + digits + "}";
    String hex = required(name, form, digits + " hexadecimal digits");
    return Secret.ofHex(hex.matches(form) ? hex : "0".repeat(digits));
  }

  Duration duration(String name, String otherwise) {
    known.add(name);
    try {
      return Durations.parse(given.getOrDefault(name, otherwise));
    } catch (IllegalArgumentException _) {
      wrong.add("'" + name + "' is no duration; write 500ms or 30s");
      return Durations.parse(otherwise);
    }
  }

  int number(String name, int otherwise, int least, int most) {
    String says = "a number from " + least + " to " + most;
    String text = text(name, Integer.toString(otherwise), "\\d{1,9}", says);
    int value = Integer.parseInt(text);
    if (value >= least && value <= most) return value;
    wrong.add("'" + name + "' is not " + says);
    return otherwise;
  }

  /// What other makers let choose, and this one does not.
  void fixed(String name, String value) {
    known.add(name);
    if (!given.getOrDefault(name, value).equals(value))
      wrong.add("'" + name + "' can only be " + value + " on this terminal");
  }

  boolean onOff(String name, boolean otherwise) {
    return text(name, otherwise ? "on" : "off", "on|off", "on or off").equals("on");
  }
}
