package org.posrig.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.posrig.bench.Bench;
import org.posrig.card.TestCard;
import org.posrig.plugin.Plugins;
import org.posrig.result.RunInfo;
import org.posrig.result.RunListener;
import org.posrig.result.ScenarioInfo;
import org.posrig.result.Summary;
import org.posrig.secret.LeakGate;
import org.posrig.session.BenchSessionFactory;
import org.posrig.session.Secrets;
import org.posrig.terminal.SpareTerminals;
import org.posrig.terminal.TerminalProgram;

/// A run of scenarios on a bench, from the first power-on to the last scan for secrets.
public final class TestRun {
  private final Plugins spokes;
  private final Features features;
  private final List<RunListener> listeners;
  private final Plan plan;

  /// What is to be run.
  ///
  /// @param tags a tag expression; empty for all
  /// @param name part of a scenario's name; empty for all
  /// @param command what to type to reproduce it
  /// @param terminalCommand starts a terminal in a process of its own
  public record Plan(
      Bench bench,
      List<TestCard> drawer,
      Path features,
      String tags,
      String name,
      Optional<String> defect,
      long seed,
      int jobs,
      Path folder,
      String command,
      List<String> terminalCommand) {}

  /// How it ended.
  ///
  /// @param exit 0 all passed, 1 the terminal failed, 2 trouble or inconclusive
  public record Ended(Summary summary, Path folder, int exit) {}

  public TestRun(Plugins spokes, Features features, List<RunListener> listeners, Plan plan) {
    this.spokes = spokes;
    this.features = features;
    this.listeners = List.copyOf(listeners);
    this.plan = plan;
  }

  public Ended run() throws IOException {
    Features.Choice choice = new Features.Choice(plan.features(), plan.tags(), plan.name());
    List<ScenarioInfo> scenarios = features.list(choice);
    Files.createDirectories(plan.folder().resolve("history"));
    latest();
    Instant startedAt = new org.posrig.time.WallClock((_, _) -> {}).now();
    RunInfo info = info(scenarios.size(), startedAt);
    Secrets secrets = Secrets.of(plan.bench(), plan.drawer());
    RunCounter tally = new RunCounter();
    List<RunListener> all = new ArrayList<>(listeners);
    all.add(tally);
    RunListener listener = new Listeners(all);
    listener.runBegan(info);
    Optional<SpareTerminals> spares = spares();
    ScenarioRunner stage = new ScenarioRunner(opener(secrets, spares), plan, info, listener);
    Thread safety = new Thread(() -> makeSafe(stage, spares), "make safe");
    Runtime.getRuntime().addShutdownHook(safety);
    LeakGate gate = new LeakGate(secrets.masker(typed()));
    try {
      play(choice, stage, gate);
    } finally {
      makeSafe(stage, spares);
      Runtime.getRuntime().removeShutdownHook(safety);
    }
    return new RunFinalizer(plan, info, gate, tally, listener, stage.troubles()).end();
  }

  /// Digits in the command, as in the name of a folder: every report repeats it. The rig's own
  /// numbers are found there all the same.
  private List<String> typed() {
    return Pattern.compile("\\d+")
        .matcher(plan.command())
        .results()
        .map(MatchResult::group)
        .toList();
  }

  private void play(Features.Choice choice, ScenarioRunner stage, LeakGate gate) {
    Runnable scenarios = () -> features.run(choice, plan.jobs(), stage);
    if (plan.bench().virtualTime())
      try (LookAhead _ = new LookAhead(gate, plan.folder())) {
        scenarios.run();
      }
    else scenarios.run();
  }

  private static void makeSafe(ScenarioRunner stage, Optional<SpareTerminals> spares) {
    stage.makeSafe();
    spares.ifPresent(SpareTerminals::close);
  }

  /// `runs/latest` points at the newest from its beginning on; replaced in one step.
  private void latest() throws IOException {
    Path runs = plan.folder().resolveSibling(".").normalize();
    Path fresh = runs.resolve(".latest-" + ProcessHandle.current().pid());
    Files.deleteIfExists(fresh);
    Files.createSymbolicLink(fresh, plan.folder().getFileName());
    Files.move(fresh, runs.resolve("latest"), StandardCopyOption.ATOMIC_MOVE);
  }

  private Optional<SpareTerminals> spares() {
    if (!plan.bench().terminal().ownProcess()) return Optional.empty();
    Path errors = plan.folder().resolve("terminal.log");
    return Optional.of(new SpareTerminals(plan.terminalCommand(), errors.toFile(), plan.jobs()));
  }

  private BenchSessionFactory opener(Secrets secrets, Optional<SpareTerminals> spares) {
    return new BenchSessionFactory(
        spokes, plan.bench(), plan.drawer(), plan.defect(), secrets, spares);
  }

  private RunInfo info(int scenarios, Instant startedAt) {
    TerminalProgram program = spokes.program(plan.bench().terminal().program()).orElseThrow();
    return new RunInfo(
        plan.bench().name(),
        plan.bench().file().getFileName().toString(),
        program.name() + " " + program.version(),
        plan.defect().orElse(""),
        plan.seed(),
        startedAt,
        scenarios,
        plan.folder(),
        plan.command());
  }

  static double seconds(Instant from) {
    Duration took = Duration.between(from, new org.posrig.time.WallClock((_, _) -> {}).now());
    return took.toMillis() / 1000.0;
  }
}
