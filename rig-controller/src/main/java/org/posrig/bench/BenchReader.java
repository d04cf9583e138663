package org.posrig.bench;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.posrig.card.TestCard;
import org.posrig.card.TestCardFile;
import org.posrig.plugin.Plugins;
import org.posrig.terminal.ModelFile;
import org.posrig.terminal.TerminalModel;
import org.posrig.terminal.TerminalProgram;
import org.posrig.text.Nearest;
import org.posrig.text.Sentence;
import org.posrig.yaml.BadFile;
import org.posrig.yaml.Yaml;

/// Reads a bench file and reports every problem in it at once.
public final class BenchReader {
  private static final Duration SLOWEST_HAND = Duration.ofSeconds(5);
  private final Path file;
  private final Plugins spokes;
  private final Yaml yaml;

  private final Optional<Path> usualCards;

  private BenchReader(Path file, Plugins spokes, Optional<Path> usualCards) {
    this.file = file;
    this.spokes = spokes;
    this.usualCards = usualCards;
    this.yaml = new Yaml(file);
  }

  /// @throws BadFile with every problem
  public static Bench read(Path file, Plugins spokes) {
    return new BenchReader(file, spokes, Optional.empty()).read();
  }

  /// @param usualCards the file of test cards of a bench that names none
  /// @throws BadFile with every problem
  public static Bench read(Path file, Plugins spokes, Path usualCards) {
    return new BenchReader(file, spokes, Optional.of(usualCards)).read();
  }

  private Bench read() {
    Yaml.Fields top = yaml.read();
    if (top.keys().isEmpty()) throw new BadFile(yaml.problems());
    top.only(
        "bench",
        "says",
        "says-zh",
        "clock",
        "jobs",
        "hand",
        "cards",
        "terminal",
        "host",
        "wires",
        "devices");
    boolean virtual = top.word("clock", "wall", "virtual").equals("virtual");
    List<WireSpec> wires = new WireSection(yaml, spokes).read(top.map("wires"));
    Bench.TerminalSpec terminal = terminal(top.map("terminal"));
    Optional<Path> cards = cards(top);
    Bench bench =
        new Bench(
            name(top),
            top.textOr("says", ""),
            top.textOr("says-zh", ""),
            file,
            virtual,
            top.number("jobs", 1, 1, 64),
            top.time("hand", SLOWEST_HAND),
            cards,
            terminal,
            host(top.map("host"), terminal.parameters(), roles(cards.or(() -> usualCards))),
            wires,
            new DeviceSection(yaml, spokes, wires, top.isMap("wires")).read(top.map("devices")));
    new BenchValidator(yaml, spokes, bench, top).look();
    if (!yaml.problems().isEmpty()) throw new BadFile(yaml.problems());
    return bench;
  }

  /// It becomes part of a folder's name.
  private String name(Yaml.Fields top) {
    String name = top.text("bench", "desk");
    if (!name.isEmpty() && !name.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}"))
      yaml.problem(
          top.line("bench"),
          Sentence.of("bench.name", name.lines().findFirst().orElse("")),
          Sentence.of("bench.write-name"));
    return name;
  }

  /// Every problem of the cards is one of the bench: without them it plays nothing.
  private Optional<Path> cards(Yaml.Fields top) {
    String name = top.has("cards") ? top.text("cards", "cards.yaml") : "";
    if (name.isEmpty()) return Optional.empty();
    Path cards = file.resolveSibling(name);
    if (Files.isRegularFile(cards)) yaml.problems().addAll(TestCardFile.problems(cards));
    else
      yaml.problem(
          top.line("cards"),
          Sentence.of("bench.no-cards", name),
          Sentence.of("bench.put-cards", cards.toString()));
    return Optional.of(cards);
  }

  /// Of the drawer's cards; empty when they cannot be read, which is told elsewhere.
  private static Optional<Set<String>> roles(Optional<Path> cards) {
    return cards
        .filter(Files::isRegularFile)
        .filter(path -> TestCardFile.problems(path).isEmpty())
        .map(path -> TestCardFile.read(path).stream().map(TestCard::name).collect(toSet()));
  }

  private Bench.TerminalSpec terminal(Yaml.Fields terminal) {
    terminal.only("program", "runs", "model", "parameters");
    String program =
        known(terminal, "program", spokes.programs().stream().map(TerminalProgram::name).toList());
    Yaml.Fields parameters = terminal.mapOr("parameters");
    Map<String, String> texts = parameters.texts();
    spokes
        .program(program)
        .ifPresent(
            found ->
                found
                    .problems(texts)
                    .forEach(wrong -> yaml.problem(parameters.lineOf(wrong), wrong)));
    boolean own = terminal.word("runs", "process", "inside").equals("process");
    return new Bench.TerminalSpec(program, own, model(terminal).with(texts), texts);
  }

  private TerminalModel model(Yaml.Fields terminal) {
    String name = terminal.text("model", "reference");
    Path path = file.toAbsolutePath().resolveSibling("models").resolve(name + ".yaml");
    if (!name.isEmpty() && !Files.isRegularFile(path)) {
      yaml.problem(
          terminal.line("model"),
          Sentence.of("bench.no-model", name),
          Sentence.of("bench.put-model", path.toString()));
      name = "";
    }
    if (name.isEmpty()) return TerminalModel.none();
    Yaml modelYaml = new Yaml(path);
    TerminalModel model = ModelFile.read(modelYaml);
    yaml.problems().addAll(modelYaml.problems());
    return model;
  }

  private Bench.HostSpec host(
      Yaml.Fields host, Map<String, String> terminal, Optional<Set<String>> roles) {
    host.only("dialect", "network", "settings");
    String dialect =
        known(host, "dialect", spokes.acquirers().stream().map(a -> a.dialect()).toList());
    Yaml.Fields settings = host.mapOr("settings");
    Map<String, String> texts = settings.flatTexts();
    spokes
        .acquirer(dialect)
        .ifPresent(
            found ->
                found
                    .files()
                    .forEach(name -> texts.computeIfPresent(name, (_, path) -> beside(path))));
    spokes
        .acquirer(dialect)
        .ifPresent(
            found ->
                found
                    .problems(texts)
                    .forEach(wrong -> yaml.problem(settings.lineOf(wrong), wrong)));
    roles.ifPresent(known -> strangers(dialect, settings, texts, known));
    agree(settings, texts, terminal);
    return new Bench.HostSpec(
        dialect, host.word("network", "tcp", "memory").equals("memory"), texts);
  }

  private void strangers(
      String dialect, Yaml.Fields settings, Map<String, String> texts, Set<String> roles) {
    spokes
        .acquirer(dialect)
        .ifPresent(
            found ->
                found
                    .strangers(texts, roles)
                    .forEach(wrong -> yaml.problem(settings.lineOf(wrong), wrong)));
  }

  /// A file that lies beside the bench; any other path is taken as it is.
  private String beside(String path) {
    Path here = file.resolveSibling(path);
    return Files.isRegularFile(here) ? here.toString() : path;
  }

  /// A terminal that is set up as another one than the host knows would fail in every scenario.
  private void agree(Yaml.Fields settings, Map<String, String> host, Map<String, String> terminal) {
    host.forEach(
        (name, value) -> {
          if (!complained(name) && !isSame(name, value, terminal.getOrDefault(name, value)))
            yaml.problem(
                settings.line(name),
                Sentence.of("bench.other-identity", name),
                Sentence.of("bench.write-same"));
        });
  }

  private boolean complained(String name) {
    return yaml.problems().stream().anyMatch(one -> one.wrong().texts().anyMatch(name::equals));
  }

  private static boolean isSame(String name, String one, String other) {
    return name.endsWith("-key") ? one.equalsIgnoreCase(other) : one.equals(other);
  }

  private String known(Yaml.Fields fields, String key, List<String> names) {
    String name = fields.text(key, String.join(" | ", names));
    if (name.isEmpty() || names.contains(name)) return name;
    yaml.problem(fields.line(key), Sentence.of("bench.no-" + key, name), Nearest.of(name, names));
    return "";
  }

  /// Files of a folder that are benches, by name: those with a `bench:` key, as the reader reads
  /// them, and those that look like one and cannot be read. Hidden files, folders and links to
  /// nowhere, which editors leave, are none.
  public static List<Path> in(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(BenchReader::mayBeBench).filter(BenchReader::isBench).sorted().toList();
    }
  }

  private static boolean mayBeBench(Path file) {
    String name = file.getFileName().toString();
    return name.matches("[^.].*\\.ya?ml") && Files.isRegularFile(file);
  }

  private static boolean isBench(Path file) {
    Yaml yaml = new Yaml(file);
    return yaml.read().has("bench") || (!yaml.problems().isEmpty() && saysBench(file));
  }

  private static boolean saysBench(Path file) {
    try {
      String text = Files.readString(file, StandardCharsets.ISO_8859_1).replace("\0", "");
      return text.lines().anyMatch(line -> line.matches("\\W{0,4}bench\\W?:.*"));
    } catch (IOException _) {
      return true;
    }
  }
}
