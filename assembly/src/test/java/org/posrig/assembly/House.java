package org.posrig.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.posrig.bench.Bench;
import org.posrig.bench.BenchReader;
import org.posrig.card.TestCard;
import org.posrig.card.TestCardFile;
import org.posrig.cli.Main;
import org.posrig.plugin.Plugins;
import org.posrig.result.ReproduceCommand;
import org.posrig.result.RunListener;
import org.posrig.result.ScenarioInfo;
import org.posrig.run.BenchAbility;
import org.posrig.run.Features;
import org.posrig.run.TestRun;
import org.posrig.text.Language;
import picocli.CommandLine;

/// The whole product, as tests use it.
final class House {
  static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  static final Path FEATURES = ROOT.resolve("features/src/main/resources/features");
  static final Plugins SPOKES = Plugins.find();

  /// The modules that hold the product's code: three storeys, then the spokes.
  static final List<String> ROOMS =
      List.of(
          "rig-kernel",
          "rig-checks",
          "rig-controller",
          "drivers",
          "hosts",
          "reference-terminal",
          "second-terminal",
          "features",
          "reports");

  static {
    System.setProperty("posrig.home", ROOT.toString());
  }

  private House() {}

  /// What a command printed and how it ended.
  record Said(int exit, String out, String err) {}

  /// The command line inside this Java machine.
  static Said rig(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line = Main.commandLine();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    int exit = line.execute(arguments);
    return new Said(exit, out.toString(), err.toString());
  }

  /// A copy of a bench with other words in it.
  static Path benchWith(Path folder, String bench, Map<String, String> others) throws IOException {
    String text = Files.readString(ROOT.resolve("benches/" + bench + ".yaml"));
    for (Map.Entry<String, String> other : others.entrySet()) {
      assertThat(text).contains(other.getKey());
      text = text.replace(other.getKey(), other.getValue());
    }
    return bench(folder, bench, text);
  }

  /// A bench of one's own, and the model beside it.
  static Path bench(Path folder, String name, String text) throws IOException {
    Path models = Files.createDirectories(folder.resolve("models"));
    Files.copy(ROOT.resolve("benches/models/reference.yaml"), models.resolve("reference.yaml"));
    return Files.writeString(folder.resolve(name + ".yaml"), text);
  }

  /// The twin bench without reports.
  static TestRun.Ended twin(Path folder, String tags, Optional<String> defect, long seed)
      throws IOException {
    return run(ROOT.resolve("benches/twin.yaml"), folder, tags, defect, seed);
  }

  /// A bench, with its own cards or the project's, without reports.
  static TestRun.Ended run(Path file, Path folder, String tags, Optional<String> defect, long seed)
      throws IOException {
    return play(file, folder, tags, defect, seed, List.of());
  }

  /// A bench of the project.
  static TestRun.Ended play(
      String name,
      Path folder,
      String tags,
      Optional<String> defect,
      long seed,
      List<RunListener> listeners)
      throws IOException {
    Path file = ROOT.resolve("benches/" + name + ".yaml");
    return play(file, folder, tags, defect, seed, listeners);
  }

  private static TestRun.Ended play(
      Path file,
      Path folder,
      String tags,
      Optional<String> defect,
      long seed,
      List<RunListener> listeners)
      throws IOException {
    Bench bench = BenchReader.read(file, SPOKES);
    Path run = Files.createDirectories(folder.resolve("run-" + seed + defect.orElse("")));
    return play(SPOKES, bench, tags, "", defect, seed, run, listeners);
  }

  /// A bench in virtual time, one scenario after the other, without reports.
  static TestRun.Ended play(
      Plugins spokes,
      Bench bench,
      String tags,
      String name,
      Optional<String> defect,
      long seed,
      Path run)
      throws IOException {
    return play(spokes, bench, tags, name, defect, seed, run, List.of());
  }

  private static TestRun.Ended play(
      Plugins spokes,
      Bench bench,
      String tags,
      String name,
      Optional<String> defect,
      long seed,
      Path run,
      List<RunListener> listeners)
      throws IOException {
    TestRun.Plan plan =
        new TestRun.Plan(
            bench,
            drawer(bench),
            FEATURES,
            tags,
            name,
            defect,
            seed,
            1,
            run,
            new ReproduceCommand(bench.name(), seed, defect.orElse(""), tags, name),
            List.of(),
            Language.ENGLISH);
    Features features = ServiceLoader.load(Features.class).findFirst().orElseThrow();
    return new TestRun(spokes, features, listeners, plan).run();
  }

  /// How many scenarios `./rig benches` says that a bench of the project runs.
  static int promised(String bench) {
    Matcher said =
        Pattern.compile("(?m)^" + bench + "\\n(?: .*\\n)*? +runs (\\d+) of \\d+ scenarios")
            .matcher(rig("benches").out());
    assertThat(said.find()).as(bench + " among the benches").isTrue();
    return Integer.parseInt(said.group(1));
  }

  /// What a bench file says that it can play.
  static List<ScenarioInfo> playable(Path file, String tags) {
    Bench bench = BenchReader.read(file, SPOKES);
    BenchAbility ability = new BenchAbility(bench, drawer(bench), SPOKES);
    return ServiceLoader.load(Features.class)
        .findFirst()
        .orElseThrow()
        .match(new Features.Choice(FEATURES, tags, ""))
        .stream()
        .filter(one -> ability.lacks(one).isEmpty())
        .toList();
  }

  private static List<TestCard> drawer(Bench bench) {
    return TestCardFile.read(bench.cards().orElse(ROOT.resolve("benches/cards.yaml")));
  }

  static JsonNode summary(Path run) throws IOException {
    return new ObjectMapper().readTree(run.resolve("summary.json").toFile());
  }

  static List<Path> histories(Path run) throws IOException {
    try (Stream<Path> files = Files.list(run.resolve("history"))) {
      return new ArrayList<>(
          files.filter(file -> file.toString().endsWith(".jsonl")).sorted().toList());
    }
  }
}
