package org.posrig.hosts.unionpay;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.posrig.hosts.crypto.Des;
import org.posrig.hosts.dialect.Dialect;
import org.posrig.text.Nearest;

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

  private static final Map<String, String> MEANT =
      Map.of(
          "master-key",
          "32 hexadecimal digits",
          "terminal-id",
          "8 letters or digits",
          "merchant-id",
          "15 letters or digits",
          "listen",
          "HOST:PORT, port 0 for a free one",
          "host",
          "HOST:PORT, port 0 for a free one",
          "mac-key-length",
          "8 or 16",
          "serial-registry",
          "serial numbers with commas between",
          TABLE,
          "the path of a table file");

  private static final List<String> NEEDED = List.of("master-key", "terminal-id", "merchant-id");

  /// One sentence for each setting that is unknown, missing or wrong; values of keys are not
  /// repeated.
  static List<String> problems(Map<String, String> settings) {
    List<String> problems = new ArrayList<>();
    for (String name : NEEDED)
      if (!settings.containsKey(name))
        problems.add("host setting '" + name + "' is missing: " + MEANT.get(name));
    new TreeMap<>(settings).forEach((name, value) -> problem(name, value, problems));
    table(settings).ifPresent(file -> problems.addAll(UnionPayTable.TABLE.problems(file)));
    return problems;
  }

  private static Optional<Path> table(Map<String, String> settings) {
    return Optional.ofNullable(settings.get(TABLE)).filter(path -> !path.isEmpty()).map(Path::of);
  }

  private static void problem(String name, String value, List<String> problems) {
    String rule = RULES.get(name);
    if (rule == null)
      problems.add("host setting '" + name + "' is unknown; " + Nearest.of(name, RULES.keySet()));
    else if (!value.matches(rule))
      problems.add("host setting '" + name + "' must be " + MEANT.get(name) + seen(name, value));
  }

  private static String seen(String name, String value) {
    return name.endsWith("-key")
        ? ", not " + value.length() + " characters"
        : ", not '" + value + "'";
  }

  /// @throws IllegalArgumentException with every problem
  static HostSettings of(Map<String, String> settings) {
    List<String> problems = problems(settings);
    if (!problems.isEmpty()) throw new IllegalArgumentException(String.join("; ", problems));
    String serials = settings.getOrDefault("serial-registry", "");
    return new HostSettings(
        Des.ofHex(settings.getOrDefault("master-key", "")),
        settings.getOrDefault("terminal-id", ""),
        settings.getOrDefault("merchant-id", ""),
        settings.getOrDefault("listen", FREE_PORT),
        settings.getOrDefault("host", FREE_PORT),
        Integer.parseInt(settings.getOrDefault("mac-key-length", "8")),
        table(settings).map(UnionPayTable.TABLE::of).orElseGet(UnionPayTable::dialect),
        serials.isEmpty() ? List.of() : List.of(serials.split(",")));
  }
}
