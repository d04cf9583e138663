package org.posrig.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.posrig.plugin.Plugins;
import org.posrig.text.Nearest;
import org.posrig.text.Sentence;
import org.posrig.text.Value;
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
    Map<Sentence, WireSpec> taken = new HashMap<>();
    for (WireSpec wire : all) {
      Sentence what = takes(wire.kind(), wire.settings()).orElse(Sentence.none());
      WireSpec first = what.isNone() ? wire : taken.getOrDefault(what, wire);
      taken.put(what, first);
      if (first.line() != wire.line())
        yaml.problem(
            wire.line(),
            Sentence.of(
                "bench.taken-twice",
                Value.text(wire.name()),
                Value.part(what),
                Value.text(first.name()),
                Value.text(first.line())),
            Sentence.of("bench.give-own"));
    }
  }

  private Optional<Sentence> takes(String kind, Map<String, String> settings) {
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
      yaml.problem(
          wire.line("kind"), Sentence.of("bench.no-wire-kind", kind), Nearest.of(kind, kinds));
    problems(kind, settings)
        .forEach(
            wrong -> yaml.problem(wire.line(), Sentence.of("bench.wire", name).because(wrong)));
    return new WireSpec(name, kind, settings, wire.line());
  }

  private List<Sentence> problems(String kind, Map<String, String> settings) {
    return spokes
        .wires(kind)
        .map(wires -> wires.problems(settings))
        .or(() -> spokes.lines(kind).map(lines -> lines.problems(settings)))
        .orElse(List.of());
  }
}
