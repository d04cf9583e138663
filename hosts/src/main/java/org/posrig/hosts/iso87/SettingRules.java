package org.posrig.hosts.iso87;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.posrig.hosts.dialect.FrameForm;
import org.posrig.hosts.rule.RuleFile;
import org.posrig.text.Nearest;
import org.posrig.text.Sentence;
import org.posrig.text.Value;

/// What the settings of this host may be.
final class SettingRules {
  private static final String ADDRESS =
      "[^:\\s]+:(\\d{1,4}|[1-5]\\d{4}|6[0-4]\\d{3}|65[0-4]\\d{2}|655[0-2]\\d|6553[0-5])";
  private static final String KEY = "[0-9A-Fa-f]{32}";
  private static final String KEY_MEANT = "master-key";
  private static final String FREE_PORT = "127.0.0.1:0";
  private static final String TABLE = "table";
  private static final String RULES_FILE = "rules";

  /// Settings that name a file.
  static final Set<String> FILES = Set.of(TABLE, RULES_FILE);

  /// One setting.
  ///
  /// @param meant what it must look like
  /// @param otherwise its value when it is left out; empty for one that has none
  private record Rule(String form, Sentence meant, String otherwise) {}

  private static final Map<String, Rule> RULES = rules();

  private SettingRules() {}

  private static Map<String, Rule> rules() {
    Map<String, Rule> rules = new TreeMap<>();
    rules.put("terminal-id", rule("[0-9A-Za-z]{8}(,[0-9A-Za-z]{8})*", "terminal-ids", ""));
    rules.put("merchant-id", rule("[0-9A-Za-z]{15}", "merchant-id", ""));
    rules.put("listen", rule(ADDRESS, "listen", FREE_PORT));
    rules.put("host", rule(ADDRESS, "host", FREE_PORT));
    rules.put(TABLE, rule(".+", TABLE, ""));
    rules.put(RULES_FILE, rule(".+", RULES_FILE, ""));
    rules.put("form", words("bcd", "ascii"));
    rules.put("frame-length", words("bin2", "bin2-inclusive", "bcd2", "ascii4"));
    rules.put("frame-tpdu", words("yes", "no"));
    rules.put("tpdu-answer", words("swapped", "same"));
    rules.put("keys", words("dukpt", "fixed"));
    rules.put("bdk", rule(KEY, KEY_MEANT, ""));
    rules.put("master-key", rule(KEY, KEY_MEANT, ""));
    rules.put("pin-key", rule(KEY, KEY_MEANT, ""));
    rules.put("mac-key", rule(KEY, KEY_MEANT, ""));
    rules.put("mac", words("x9.19", "none"));
    rules.put("mac-fault", words("96", "63", "A0"));
    rules.put("unknown-reversal", words("00", "25"));
    rules.put("partial", words("no", "yes"));
    rules.put("voids", words("left-out", "as-refunds"));
    rules.put("currency", rule("\\d{3}", "currency", "840"));
    return rules;
  }

  private static Rule rule(String form, String meant, String otherwise) {
    return new Rule(form, Sentence.of("host-setting." + meant), otherwise);
  }

  /// The first is the default.
  private static Rule words(String... words) {
    String all = String.join("|", words).replace(".", "\\.");
    return new Rule(all, oneOf(words), words[0]);
  }

  private static Sentence oneOf(String... words) {
    return Stream.of(words)
        .map(Sentence::plain)
        .reduce((one, next) -> Sentence.of("host-setting.or", Value.part(one), Value.part(next)))
        .orElse(Sentence.none());
  }

  static String otherwise(String name) {
    return Optional.ofNullable(RULES.get(name)).map(Rule::otherwise).orElse("");
  }

  static FrameForm.Prefix prefix(String word) {
    return FrameForm.Prefix.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  static Optional<Path> table(Map<String, String> given) {
    return path(given, TABLE);
  }

  static Optional<Path> rules(Map<String, String> given) {
    return path(given, RULES_FILE);
  }

  private static Optional<Path> path(Map<String, String> given, String name) {
    return Optional.ofNullable(given.get(name)).filter(path -> !path.isEmpty()).map(Path::of);
  }

  /// One sentence for each setting that is unknown, missing or wrong; values of keys are not
  /// repeated.
  static List<Sentence> problems(Map<String, String> given) {
    List<Sentence> problems = new ArrayList<>();
    for (String name : needed(given))
      if (!given.containsKey(name))
        problems.add(Sentence.of("host-setting.missing", Value.text(name), meant(name)));
    new TreeMap<>(given).forEach((name, value) -> problem(name, value, problems));
    table(given).ifPresent(file -> problems.addAll(Iso87Table.PACKED.problems(file)));
    rules(given).ifPresent(file -> problems.addAll(RuleFile.problems(file)));
    return problems;
  }

  private static List<String> needed(Map<String, String> given) {
    boolean fixed = "fixed".equals(given.get("keys"));
    return fixed
        ? List.of("terminal-id", "merchant-id", "master-key", "pin-key", "mac-key")
        : List.of("terminal-id", "merchant-id", "bdk");
  }

  private static Value meant(String name) {
    return Value.part(
        Optional.ofNullable(RULES.get(name)).map(Rule::meant).orElse(Sentence.none()));
  }

  private static void problem(String name, String value, List<Sentence> problems) {
    Rule rule = RULES.get(name);
    if (rule == null)
      problems.add(
          Sentence.of("host-setting.unknown", name).then(Nearest.of(name, RULES.keySet())));
    else if (!value.matches(rule.form)) problems.add(wrong(name, value));
  }

  private static Sentence wrong(String name, String value) {
    boolean key = name.endsWith("-key") || name.equals("bdk");
    return Sentence.of(
        key ? "host-setting.length" : "host-setting.wrong",
        Value.text(name),
        meant(name),
        Value.text(key ? "" + value.length() : value));
  }
}
