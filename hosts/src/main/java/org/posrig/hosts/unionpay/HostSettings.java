package org.posrig.hosts.unionpay;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.posrig.hosts.crypto.Des;
import org.posrig.hosts.dialect.Dialect;
import org.posrig.result.RigTrouble;
import org.posrig.text.Nearest;
import org.posrig.text.Sentence;
import org.posrig.text.Value;

/// The `host` settings of a bench file.
///
/// @param master the terminal's master key, which wraps the working keys
/// @param macKeyBytes 8 or 16
/// @param dialect of the table file
/// @param serials registered device serial numbers; empty when any is welcome
record HostSettings(
    Des master,
    String terminal,
    String merchant,
    String linkAddress,
    String hostAddress,
    int macKeyBytes,
    Dialect dialect,
    List<String> serials) {

  private static final String TABLE = "table";
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
              ".+"));

  private static final List<String> NEEDED = List.of("master-key", "terminal-id", "merchant-id");

  /// One sentence for each setting that is unknown, missing or wrong; values of keys are not
  /// repeated.
  static List<Sentence> problems(Map<String, String> settings) {
    List<Sentence> problems = new ArrayList<>();
    for (String name : NEEDED)
      if (!settings.containsKey(name))
        problems.add(Sentence.of("host-setting.missing", Value.text(name), meant(name)));
    new TreeMap<>(settings).forEach((name, value) -> problem(name, value, problems));
    table(settings).ifPresent(file -> problems.addAll(Dialect.problems(file)));
    return problems;
  }

  private static Optional<Path> table(Map<String, String> settings) {
    return Optional.ofNullable(settings.get(TABLE)).filter(path -> !path.isEmpty()).map(Path::of);
  }

  private static void problem(String name, String value, List<Sentence> problems) {
    String rule = RULES.get(name);
    if (rule == null)
      problems.add(
          Sentence.of("host-setting.unknown", name).then(Nearest.of(name, RULES.keySet())));
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
    String serials = settings.getOrDefault("serial-registry", "");
    return new HostSettings(
        Des.ofHex(settings.getOrDefault("master-key", "")),
        settings.getOrDefault("terminal-id", ""),
        settings.getOrDefault("merchant-id", ""),
        settings.getOrDefault("listen", FREE_PORT),
        settings.getOrDefault("host", FREE_PORT),
        Integer.parseInt(settings.getOrDefault("mac-key-length", "8")),
        table(settings).map(Dialect::of).orElseGet(Dialect::unionPay),
        serials.isEmpty() ? List.of() : List.of(serials.split(",")));
  }
}
