package org.posrig.hosts.unionpay;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.posrig.hosts.dialect.Dialect;
import org.posrig.hosts.rule.RuleFile;
import org.posrig.hosts.rule.Rules;
import org.posrig.result.RigTrouble;
import org.posrig.rule.HostRule;
import org.posrig.text.Nearest;
import org.posrig.text.Sentence;
import org.posrig.text.Value;

/// The `host` settings of a bench file.
///
/// @param identities the terminals that the host knows, the bench's own first
/// @param macKeyBytes 8 or 16
/// @param dialect of the table file
/// @param rules of issuers and acquirer, from the rule file, and the register of devices
record HostSettings(
    List<Identity> identities,
    String linkAddress,
    String hostAddress,
    int macKeyBytes,
    Dialect dialect,
    Rules rules) {

  private static final String TABLE = "table";
  private static final String RULES_FILE = "rules";
  private static final String FREE_PORT = "127.0.0.1:0";
  private static final String ADDRESS =
      "[^:\\s]+:(\\d{1,4}|[1-5]\\d{4}|6[0-4]\\d{3}|65[0-4]\\d{2}|655[0-2]\\d|6553[0-5])";

  /// Setting → what it must look like.
  private static final Map<String, String> RULES =
      new TreeMap<>(
          Map.of(
              "master-key",
              "[0-9A-Fa-f]{32}",
              "terminal-id",
              "[0-9A-Za-z]{8}",
              "merchant-id",
              "[0-9A-Za-z]{15}",
              "listen",
              ADDRESS,
              "host",
              ADDRESS,
              "mac-key-length",
              "8|16",
              "serial-registry",
              "[^,]+(,[^,]+)*",
              TABLE,
              ".+",
              RULES_FILE,
              ".+"));

  private static final List<String> NEEDED = List.of("master-key", "terminal-id", "merchant-id");

  /// One sentence for each setting that is unknown, missing or wrong; values of keys are not
  /// repeated.
  static List<Sentence> problems(Map<String, String> settings) {
    List<Sentence> problems = new ArrayList<>();
    for (String name : NEEDED)
      if (!settings.containsKey(name))
        problems.add(Sentence.of("host-setting.missing", Value.text(name), meant(name)));
    new TreeMap<>(settings)
        .forEach(
            (name, value) -> {
              if (!Identity.names(name)) problem(name, value, problems);
            });
    problems.addAll(Identity.problems(settings));
    path(settings, TABLE).ifPresent(file -> problems.addAll(UnionPayTable.TABLE.problems(file)));
    ruleFile(settings).ifPresent(file -> problems.addAll(RuleFile.problems(file)));
    return problems;
  }

  static Optional<Path> ruleFile(Map<String, String> settings) {
    return path(settings, RULES_FILE);
  }

  /// The setting `serial-registry` is a register as well.
  private static Rules rules(Map<String, String> settings) {
    Rules file = path(settings, RULES_FILE).map(RuleFile::read).orElse(Rules.NONE);
    String serials = settings.getOrDefault("serial-registry", "");
    return serials.isEmpty() ? file : file.with(new HostRule.Register(Set.of(serials.split(","))));
  }

  KeyRings keyRings() {
    return new KeyRings(identities.stream().map(Identity::terminal).toList());
  }

  static Set<String> files() {
    return Set.of(TABLE, RULES_FILE);
  }

  private static Optional<Path> path(Map<String, String> settings, String name) {
    return Optional.ofNullable(settings.get(name)).filter(path -> !path.isEmpty()).map(Path::of);
  }

  private static Set<String> known() {
    Set<String> known = new TreeSet<>(RULES.keySet());
    known.add(Identity.SETTING);
    return known;
  }

  private static void problem(String name, String value, List<Sentence> problems) {
    String rule = RULES.get(name);
    if (rule == null)
      problems.add(Sentence.of("host-setting.unknown", name).then(Nearest.of(name, known())));
    else if (!value.matches(rule)) problems.add(wrong(name, value));
  }

  // The value of a key is not repeated.
  private static Sentence wrong(String name, String value) {
    return name.endsWith("-key")
        ? Sentence.of(
            "host-setting.length", Value.text(name), meant(name), Value.text(value.length()))
        : Sentence.of("host-setting.wrong", Value.text(name), meant(name), Value.text(value));
  }

  /// What it must look like.
  private static Value meant(String name) {
    return Value.part("host-setting." + name);
  }

  /// @throws RigTrouble with every problem
  static HostSettings of(Map<String, String> settings) {
    List<Sentence> problems = problems(settings);
    if (!problems.isEmpty()) throw new RigTrouble(Sentence.all(problems));
    return new HostSettings(
        Identity.of(settings),
        settings.getOrDefault("listen", FREE_PORT),
        settings.getOrDefault("host", FREE_PORT),
        Integer.parseInt(settings.getOrDefault("mac-key-length", "8")),
        path(settings, TABLE).map(UnionPayTable.TABLE::of).orElseGet(UnionPayTable::dialect),
        rules(settings));
  }
}
