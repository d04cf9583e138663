package org.posrig.hosts.iso87;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.posrig.hosts.dialect.FrameForm;
import org.posrig.text.Nearest;

/// What the settings of this host may be.
final class SettingRules {
  private static final String ADDRESS =
      "[^:\\s]+:(\\d{1,4}|[1-5]\\d{4}|6[0-4]\\d{3}|65[0-4]\\d{2}|655[0-2]\\d|6553[0-5])";
  private static final String KEY = "[0-9A-Fa-f]{32}";
  private static final String KEY_MEANT = "32 hexadecimal digits";
  private static final String FREE_PORT = "127.0.0.1:0";
  private static final String TABLE = "table";

  /// One setting.
  ///
  /// @param otherwise its value when it is left out; empty for one that has none
  private record Rule(String form, String meant, String otherwise) {}

  private static final Map<String, Rule> RULES = rules();

  private SettingRules() {}

  private static Map<String, Rule> rules() {
    Map<String, Rule> rules = new TreeMap<>();
    rules.put(
        "terminal-id",
        new Rule(
            "[0-9A-Za-z]{8}(,[0-9A-Za-z]{8})*", "8 letters or digits, several with commas", ""));
    rules.put("merchant-id", new Rule("[0-9A-Za-z]{15}", "15 letters or digits", ""));
    rules.put("listen", new Rule(ADDRESS, "HOST:PORT, port 0 for a free one", FREE_PORT));
    rules.put("host", new Rule(ADDRESS, "HOST:PORT, port 0 for a free one", FREE_PORT));
    rules.put(TABLE, new Rule(".+", "the path of a table file", ""));
    rules.put("form", words("bcd", "ascii"));
    rules.put("frame-length", words("bin2", "bin2-inclusive", "bcd2", "ascii4"));
    rules.put("frame-tpdu", words("yes", "no"));
    rules.put("tpdu-answer", words("swapped", "same"));
    rules.put("keys", words("dukpt", "fixed"));
    rules.put("bdk", new Rule(KEY, KEY_MEANT, ""));
    rules.put("master-key", new Rule(KEY, KEY_MEANT, ""));
    rules.put("pin-key", new Rule(KEY, KEY_MEANT, ""));
    rules.put("mac-key", new Rule(KEY, KEY_MEANT, ""));
    rules.put("mac", words("x9.19", "none"));
    rules.put("mac-fault", words("96", "63", "A0"));
    rules.put("unknown-reversal", words("00", "25"));
    rules.put("partial", words("no", "yes"));
    rules.put("voids", words("left-out", "as-refunds"));
    rules.put("currency", new Rule("\\d{3}", "three digits", "840"));
    return rules;
  }

  /// The first is the default.
  private static Rule words(String... words) {
    String all = String.join("|", words).replace(".", "\\.");
    return new Rule(all, String.join(" or ", words), words[0]);
  }

  static String otherwise(String name) {
    return Optional.ofNullable(RULES.get(name)).map(Rule::otherwise).orElse("");
  }

  static FrameForm.Prefix prefix(String word) {
    return FrameForm.Prefix.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  static Optional<Path> table(Map<String, String> given) {
    return Optional.ofNullable(given.get(TABLE)).filter(path -> !path.isEmpty()).map(Path::of);
  }

  /// One sentence for each setting that is unknown, missing or wrong; values of keys are not
  /// repeated.
  static List<String> problems(Map<String, String> given) {
    List<String> problems = new ArrayList<>();
    for (String name : needed(given))
      if (!given.containsKey(name))
        problems.add("host setting '" + name + "' is missing: " + meant(name));
    new TreeMap<>(given).forEach((name, value) -> problem(name, value, problems));
    table(given).ifPresent(file -> problems.addAll(Iso87Table.PACKED.problems(file)));
    return problems;
  }

  private static List<String> needed(Map<String, String> given) {
    boolean fixed = "fixed".equals(given.get("keys"));
    return fixed
        ? List.of("terminal-id", "merchant-id", "master-key", "pin-key", "mac-key")
        : List.of("terminal-id", "merchant-id", "bdk");
  }

  private static String meant(String name) {
    return Optional.ofNullable(RULES.get(name)).map(Rule::meant).orElse("");
  }

  private static void problem(String name, String value, List<String> problems) {
    Rule rule = RULES.get(name);
    if (rule == null)
      problems.add("host setting '" + name + "' is unknown; " + Nearest.of(name, RULES.keySet()));
    else if (!value.matches(rule.form))
      problems.add("host setting '" + name + "' must be " + rule.meant + seen(name, value));
  }

  private static String seen(String name, String value) {
    boolean key = name.endsWith("-key") || name.equals("bdk");
    return key ? ", not " + value.length() + " characters" : ", not '" + value + "'";
  }
}
