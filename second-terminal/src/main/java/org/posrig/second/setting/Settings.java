package org.posrig.second.setting;

import java.util.List;
import java.util.Map;
import org.posrig.result.RigTrouble;
import org.posrig.text.Sentence;

/// The terminal's parameters, checked.
public record Settings(Identity identity, Keys keys, Times times, Habits habits) {

  /// @throws RigTrouble naming every problem
  public static Settings of(Map<String, String> given) {
    ParameterReader reader = new ParameterReader(given);
    Settings settings = read(reader);
    List<Sentence> problems = reader.problems();
    if (problems.isEmpty()) return settings;
    throw new RigTrouble(Sentence.of("second.parameters").because(Sentence.all(problems)));
  }

  /// What is wrong, one sentence each.
  public static List<Sentence> problems(Map<String, String> given) {
    ParameterReader reader = new ParameterReader(given);
    read(reader);
    return reader.problems();
  }

  private static Settings read(ParameterReader reader) {
    reader.fixed("language", "en");
    reader.fixed("reversal-when", "before-next");
    reader.fixed("auto-sign-off", "off");
    reader.fixed("empty-settle", "off");
    reader.fixed("encrypt-tracks", "off");
    return new Settings(
        new Identity(
            reader.required("terminal-id", "[0-9A-Za-z]{8}", "8-characters"),
            reader.required("merchant-id", "[0-9A-Za-z]{15}", "15-characters"),
            reader.required("merchant-name", ".{1,40}", "name"),
            reader.text("tpdu", "6000030000", "\\d{10}", "10-digits"),
            reader.text("nii", "003", "\\d{3}", "3-digits")),
        new Keys(
            reader.secret("initial-key", 32),
            reader.required("key-serial", "[0-9A-Fa-f]{20}", "20-hex"),
            reader.secret("pad-key", 32)),
        new Times(
            reader.duration("answer-timeout", "30s"),
            reader.duration("connect-timeout", "10s"),
            reader.number("connect-tries", 1, 1, 6),
            reader.duration("input-timeout", "60s")),
        new Habits(
            reader.number("reversal-tries", 3, 1, 10),
            reader.number("copies", 2, 1, 2),
            reader.number("no-pin-limit", 0, 0, 999_999_999),
            reader.number("pin-tries", 1, 1, 3),
            reader.number("max-records", 300, 1, 999),
            reader.number("first-stan", 1, 1, 999_999),
            reader.onOff("fallback", true),
            reader.onOff("void-card", false),
            reader.text("operator-password", "0000", "\\d{4}", "4-digits"),
            reader.text("supervisor-password", "1234", "\\d{4}", "4-digits")));
  }
}
