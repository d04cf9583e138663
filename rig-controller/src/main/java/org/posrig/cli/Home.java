package org.posrig.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.posrig.bench.Bench;
import org.posrig.bench.BenchReader;
import org.posrig.card.TestCard;
import org.posrig.card.TestCardFile;
import org.posrig.plugin.Plugins;
import org.posrig.terminal.Defect;
import org.posrig.terminal.TerminalProgram;
import org.posrig.text.Nearest;
import org.posrig.text.Sentence;
import org.posrig.text.Value;
import org.posrig.yaml.BadFile;

/// Where the project's files are.
record Home(Path root) {
  static Home here() {
    return new Home(Path.of(System.getProperty("posrig.home", ".")).toAbsolutePath().normalize());
  }

  Path features() {
    return root.resolve("features/src/main/resources/features");
  }

  Path runs() {
    return root.resolve("runs");
  }

  /// The cards that a bench names, or the project's own.
  List<TestCard> drawer(Bench bench) {
    return TestCardFile.read(bench.cards().orElse(usualCards()));
  }

  private Path usualCards() {
    return root.resolve("benches/cards.yaml");
  }

  List<Path> benches() throws IOException {
    return BenchReader.in(root.resolve("benches"));
  }

  /// A bench by the name of its file below `benches/`, or by a path.
  Bench bench(String name, Plugins spokes) throws IOException {
    Path path = file(name);
    if (!Files.isRegularFile(path)) throw new WrongUsage(noBench(name));
    try {
      return BenchReader.read(shown(path), spokes, usualCards());
    } catch (BadFile e) {
      throw new WrongUsage(
          Sentence.lines(
              List.of(
                  Sentence.of(
                      "usage.bad-bench", Value.count(e.problems().size(), "console-problem")),
                  e.says())));
    }
  }

  private Path file(String name) {
    try {
      if (name.endsWith(".yaml") || name.endsWith(".yml")) return Path.of(name);
      Path benches = root.resolve("benches");
      Path usual = benches.resolve(name + ".yaml");
      Path other = benches.resolve(name + ".yml");
      return Files.isRegularFile(other) && !Files.isRegularFile(usual) ? other : usual;
    } catch (InvalidPathException _) {
      throw new WrongUsage(Sentence.of("usage.no-file-name", name));
    }
  }

  /// What to say of a defect that the terminal has not.
  static Optional<Sentence> unknownDefect(TerminalProgram program, String name) {
    List<String> known = program.defects().stream().map(Defect::name).toList();
    return known.contains(name)
        ? Optional.empty()
        : Optional.of(
            Sentence.of("usage.no-defect", name)
                .then(Nearest.of(name, known))
                .then(Sentence.of("usage.list-defects")));
  }

  private Sentence noBench(String name) throws IOException {
    List<String> known = new ArrayList<>();
    for (Path path : benches())
      known.add(path.getFileName().toString().replaceAll("\\.ya?ml$", ""));
    return Sentence.of("usage.no-bench", Value.text(name), Value.part(Nearest.of(name, known)));
  }

  // Messages name files as the user would.
  private static Path shown(Path path) {
    Path here = Path.of("").toAbsolutePath();
    Path whole = path.toAbsolutePath().normalize();
    return whole.startsWith(here) ? here.relativize(whole) : whole;
  }
}
