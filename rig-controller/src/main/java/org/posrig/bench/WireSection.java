package org.posrig.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.posrig.plugin.Plugins;
import org.posrig.text.Nearest;
import org.posrig.wire.Lines;
import org.posrig.wire.Wires;
import org.posrig.yaml.Yaml;

/// The `wires:` of a bench file.
final class WireSection {
  private final Yaml yaml;
  private final Plugins spokes;

  WireSection(Yaml yaml, Plugins spokes) {
    this.yaml = yaml;
    this.spokes = spokes;
  }

  List<WireSpec> read(Yaml.Fields wires) {
    List<WireSpec> all = new ArrayList<>();
    for (String name : wires.keys()) all.add(wire(name, wires.map(name)));
    takenTwice(all);
    return all;
  }

  /// The second one could not be opened, in no scenario.
  private void takenTwice(List<WireSpec> all) {
    Map<String, WireSpec> taken = new HashMap<>();
    for (WireSpec wire : all) {
      String what = takes(wire.kind(), wire.settings()).orElse("");
      WireSpec first = what.isEmpty() ? wire : taken.getOrDefault(what, wire);
      taken.put(what, first);
      if (first.line() != wire.line())
        yaml.problem(
            wire.line(),
            "wire '"
                + wire.name()
                + "' takes "
                + what
                + ", which wire '"
                + first.name()
                + "' in line "
                + first.line()
                + " has taken",
            "give each its own");
    }
  }

  private Optional<String> takes(String kind, Map<String, String> settings) {
    return spokes
        .wires(kind)
        .flatMap(wires -> wires.takes(settings))
        .or(() -> spokes.lines(kind).flatMap(lines -> lines.takes(settings)));
  }

  private WireSpec wire(String name, Yaml.Fields wire) {
    List<String> kinds =
        Stream.concat(
                spokes.wires().stream().map(Wires::kind), spokes.lines().stream().map(Lines::kind))
            .toList();
    String kind = wire.text("kind", String.join(" | ", kinds));
    Map<String, String> settings = wire.textsWithout("kind");
    if (!kind.isEmpty() && !kinds.contains(kind))
      yaml.problem(wire.line("kind"), "no wire is of kind '" + kind + "'", Nearest.of(kind, kinds));
    problems(kind, settings)
        .forEach(wrong -> yaml.problem(wire.line(), "wire '" + name + "': " + wrong, ""));
    return new WireSpec(name, kind, settings, wire.line());
  }

  private List<String> problems(String kind, Map<String, String> settings) {
    return spokes
        .wires(kind)
        .map(wires -> wires.problems(settings))
        .or(() -> spokes.lines(kind).map(lines -> lines.problems(settings)))
        .orElse(List.of());
  }
}
