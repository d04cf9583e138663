package org.posrig.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.posrig.bench.Bench;
import org.posrig.plugin.Plugins;
import org.posrig.result.ReproduceCommand;
import org.posrig.result.RigTrouble;
import org.posrig.result.RunListener;
import org.posrig.run.Features;
import org.posrig.run.Interruption;
import org.posrig.run.TestRun;
import org.posrig.terminal.SpareTerminals;
import org.posrig.terminal.TerminalProgram;
import org.posrig.text.Causes;
import org.posrig.text.ShellWord;
import org.posrig.text.Value;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/// `./rig run`: the main job.
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "Runs the scenarios on a bench, judges them, and makes the report.",
    footer = {
      "",
      "Examples: ./rig run",
      "          ./rig run --bench twin --tags '@SYM-92 and not @SYM-20' --seed 7",
      "          ./rig run --bench twin --defect no-reversal"
    })
final class RunCommand implements Callable<Integer> {
  /// A longer number could pass for a card's in an output.
  private static final long LARGEST_SEED = 999_999_999;

  @CommandLine.Spec @Nullable CommandSpec spec;

  @Option(
      names = "--bench",
      paramLabel = "NAME|FILE",
      defaultValue = "desk",
      description = "desk, twin, or a bench file (default: ${DEFAULT-VALUE})")
  String bench = "desk";

  @Option(
      names = "--tags",
      paramLabel = "EXPR",
      defaultValue = "",
      description = "a tag expression: '@SYM-92 and not @SYM-19'; docs/symptoms.md lists the tags")
  String tags = "";

  @Option(
      names = "--name",
      paramLabel = "TEXT",
      defaultValue = "",
      description = "only scenarios whose name has this text")
  String name = "";

  @Option(
      names = "--defect",
      paramLabel = "NAME",
      description = "give the terminal a defect: see ./rig defects")
  @Nullable String defect;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "of everything random; drawn and printed when not given")
  @Nullable Long seed;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "scenarios at the same time (default: as the bench file says)")
  @Nullable Integer jobs;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "where the run's folder goes (default: runs/)")
  @Nullable Path out;

  @Override
  public Integer call() throws IOException {
    Plugins spokes = Plugins.find();
    Home home = Home.here();
    Bench chosen = home.bench(bench, spokes);
    checkDefect(spokes, chosen);
    Features features = features();
    Features.Choice choice = new Features.Choice(home.features(), tags, name);
    check(features, choice);
    TestRun.Plan plan = plan(home, chosen);
    Console console = Console.of(spec);
    List<RunListener> listeners = new ArrayList<>();
    listeners.add(new Progress(console));
    ServiceLoader.load(RunListener.class).forEach(listeners::add);
    TestRun.Ended ended =
        run(new TestRun(spokes, features, listeners, plan), plan.folder(), console);
    new VerdictTable(console).print(ended);
    return ended.exit();
  }

  private static TestRun.Ended run(TestRun run, Path folder, Console console) throws IOException {
    try (Interruption _ =
        new Interruption("say that it was interrupted", () -> interrupted(folder, console))) {
      return run.run();
    }
  }

  private static void interrupted(Path folder, Console console) {
    Value history = Value.text(folder.resolve("history").toString());
    Value quoted = Value.text(ShellWord.quoted(folder.toString()));
    System.err.println();
    System.err.println(console.say("console.interrupted", history, quoted));
  }

  private TestRun.Plan plan(Home home, Bench chosen) {
    long drawn = seed == null ? new SecureRandom().nextInt(1_000_000) : seed;
    if (drawn < 0 || drawn > LARGEST_SEED)
      throw new WrongUsage(
          "--seed " + drawn + " is out of range; it is a number from 0 to " + LARGEST_SEED);
    int atOnce = jobs == null ? chosen.jobs() : jobs;
    if (atOnce < 1 || atOnce > chosen.jobs() * 8)
      throw new WrongUsage(
          "--jobs "
              + atOnce
              + " is out of range; bench '"
              + chosen.name()
              + "' takes 1 to "
              + chosen.jobs() * 8);
    return new TestRun.Plan(
        chosen,
        home.drawer(),
        home.features(),
        tags,
        name,
        Optional.ofNullable(defect),
        drawn,
        atOnce,
        folder(home, chosen),
        new ReproduceCommand(bench, drawn, Objects.requireNonNullElse(defect, ""), tags, name),
        SpareTerminals.thisProgram(TerminalProcess.class),
        Console.of(spec).texts().language());
  }

  private Path folder(Home home, Bench chosen) {
    Path runs = out == null ? home.runs() : out;
    if (runs.toString().isBlank())
      throw new WrongUsage("--out is empty; name a folder, or leave it out for runs/");
    if (Files.exists(runs) && !Files.isDirectory(runs))
      throw new WrongUsage("--out " + runs + " is a file; name a folder");
    try {
      return folder(runs, chosen.name());
    } catch (IOException e) {
      throw new RigTrouble(
          "the run's folder cannot be made below "
              + runs
              + " ("
              + Causes.of(e)
              + "); --out names another place");
    }
  }

  private static Path folder(Path runs, String bench) throws IOException {
    Instant now = new org.posrig.time.WallClock((_, _) -> {}).now();
    String stamp =
        DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC)
            .format(now);
    Files.createDirectories(runs);
    for (int attempt = 1; attempt < 1000; attempt++) {
      Path folder = runs.resolve(stamp + "-" + bench + (attempt == 1 ? "" : "-" + attempt));
      try {
        return Files.createDirectory(folder).toAbsolutePath();
      } catch (java.nio.file.FileAlreadyExistsException _) {
        // another run of the same second: take the next number
      }
    }
    throw new IOException("no free folder below " + runs + " for " + stamp);
  }

  private static Features features() {
    return ServiceLoader.load(Features.class)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no features on the class path"));
  }

  private static void check(Features features, Features.Choice choice) {
    try {
      features.list(choice);
    } catch (IllegalArgumentException e) {
      throw new WrongUsage(String.valueOf(e.getMessage()));
    }
  }

  private void checkDefect(Plugins spokes, Bench chosen) {
    if (defect == null) return;
    TerminalProgram program = spokes.program(chosen.terminal().program()).orElseThrow();
    Optional<String> wrong = Home.unknownDefect(program, defect);
    if (wrong.isPresent()) throw new WrongUsage(wrong.get());
  }
}
