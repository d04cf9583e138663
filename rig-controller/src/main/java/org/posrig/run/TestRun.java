package org.posrig.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.posrig.bench.Bench;
import org.posrig.card.TestCard;
import org.posrig.plugin.Plugins;
import org.posrig.result.ReproduceCommand;
import org.posrig.result.RunInfo;
import org.posrig.result.RunListener;
import org.posrig.result.ScenarioInfo;
import org.posrig.result.Summary;
import org.posrig.secret.LeakGate;
import org.posrig.secret.Masker;
import org.posrig.session.BenchSessionFactory;
import org.posrig.session.Secrets;
import org.posrig.terminal.SpareTerminals;
import org.posrig.terminal.TerminalProgram;
import org.posrig.text.Catalogue;
import org.posrig.text.Causes;
import org.posrig.text.Language;
import org.posrig.text.NearestTitles;
import org.posrig.text.Sentence;
import org.posrig.text.Wording;
import org.posrig.time.Stopwatch;

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
  /// @param command has it again
  /// @param terminalCommand starts a terminal in a process of its own
  /// @param language of reports and console
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
      ReproduceCommand command,
      List<String> terminalCommand,
      Language language) {}

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
    Stopwatch watch = new Stopwatch();
    Features.Choice choice = new Features.Choice(plan.features(), plan.tags(), plan.name());
    List<ScenarioInfo> scenarios = features.list(choice);
    Files.createDirectories(plan.folder().resolve("history"));
    LatestLink.pointAt(plan.folder()).ifPresent(this::remark);
    Instant startedAt = new org.posrig.time.WallClock((_, _) -> {}).now();
    RunInfo info = info(scenarios.size(), startedAt);
    Masker masker = Secrets.of(plan.bench(), plan.drawer()).masker();
    RunCounter tally = new RunCounter(plan.bench().host().dialect());
    List<RunListener> all = new ArrayList<>(listeners);
    all.add(tally);
    RunListener listener = new Listeners(all);
    listener.runBegan(info);
    Optional<SpareTerminals> spares = spares();
    BenchAbility ability = new BenchAbility(plan.bench(), plan.drawer(), spokes);
    ScenarioRunner stage =
        new ScenarioRunner(opener(masker, spares), ability, plan, info, listener);
    LeakGate gate = new LeakGate(masker.with(typed()));
    try (Interruption _ = new Interruption("make safe", () -> interrupt(stage, spares))) {
      play(choice, scenarios, stage, gate);
      makeSafe(stage, spares);
    }
    List<String> near = scenarios.isEmpty() ? near() : List.of();
    return new RunFinalizer(plan, info, watch, gate, tally, listener, stage.troubles(), near).end();
  }

  /// Titles that come near to a name which no scenario has.
  private List<String> near() {
    Wording words = Wording.of(plan.language());
    Features.Choice all = new Features.Choice(plan.features(), plan.tags(), "");
    return NearestTitles.of(
        plan.name(), features.list(all).stream().map(one -> words.say(one.name())).toList());
  }

  private void remark(Sentence what) {
    String told = Catalogue.of(plan.language()).say(what);
    System.getLogger("posrig").log(System.Logger.Level.WARNING, told);
  }

  /// Digits in the command, as in the name of a folder: every report repeats it. The rig's own
  /// numbers are found there all the same.
  private List<String> typed() {
    return Pattern.compile("\\d+")
        .matcher(plan.command().text())
        .results()
        .map(MatchResult::group)
        .toList();
  }

  /// Whatever one scenario does, the others are played and the run gets its report.
  private void play(
      Features.Choice choice, List<ScenarioInfo> scenarios, ScenarioRunner stage, LeakGate gate) {
    try {
      play(choice, stage, gate);
    } catch (RuntimeException | Error e) {
      stage.trouble(Sentence.of("run.playing").because(Causes.says(e)));
    }
    stage.closeAll(scenarios);
  }

  private void play(Features.Choice choice, ScenarioRunner stage, LeakGate gate) {
    Runnable scenarios = () -> features.run(choice, plan.jobs(), stage);
    if (plan.bench().virtualTime())
      try (LookAhead _ = new LookAhead(gate, plan.folder())) {
        scenarios.run();
      }
    else scenarios.run();
  }

  private static void interrupt(ScenarioRunner stage, Optional<SpareTerminals> spares) {
    stage.fallSilent();
    makeSafe(stage, spares);
  }

  private static void makeSafe(ScenarioRunner stage, Optional<SpareTerminals> spares) {
    stage.makeSafe();
    spares.ifPresent(SpareTerminals::close);
  }

  private Optional<SpareTerminals> spares() {
    if (!plan.bench().terminal().ownProcess()) return Optional.empty();
    Path log = plan.folder().resolve("terminal.log");
    return Optional.of(new SpareTerminals(plan.terminalCommand(), log.toFile(), plan.jobs()));
  }

  private BenchSessionFactory opener(Masker masker, Optional<SpareTerminals> spares) {
    return new BenchSessionFactory(
        spokes, plan.bench(), plan.drawer(), plan.defect(), masker, spares);
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
        plan.command(),
        plan.language());
  }
}
