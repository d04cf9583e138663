package org.posrig.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.posrig.result.RigTrouble;
import org.posrig.result.RunInfo;
import org.posrig.result.RunListener;
import org.posrig.result.ScenarioInfo;
import org.posrig.result.ScenarioResult;
import org.posrig.session.BenchSessionFactory;
import org.posrig.session.MissingCapability;
import org.posrig.session.NoHistory;
import org.posrig.session.Rig;
import org.posrig.text.Causes;
import org.posrig.text.Sentence;

/// Gives each scenario its bench, and tells the listeners. A bench that does not open breaks the
/// run: later scenarios report that first cause.
final class ScenarioRunner implements Features.Stage {
  private final BenchSessionFactory opener;
  private final BenchAbility ability;
  private final TestRun.Plan plan;
  private final RunInfo run;
  private final RunListener listener;
  private final Map<String, ScenarioRun> running = new ConcurrentHashMap<>();
  private final Set<String> ended = ConcurrentHashMap.newKeySet();
  private final List<Sentence> troubles = new ArrayList<>();
  private volatile boolean silent;
  private @Nullable Sentence broken;

  ScenarioRunner(
      BenchSessionFactory opener,
      BenchAbility ability,
      TestRun.Plan plan,
      RunInfo run,
      RunListener listener) {
    this.opener = opener;
    this.ability = ability;
    this.plan = plan;
    this.run = run;
    this.listener = listener;
  }

  @Override
  public Rig open(ScenarioInfo scenario) {
    Path file = plan.folder().resolve("history").resolve(scenario.fileName() + ".jsonl");
    ScenarioRun playing = new ScenarioRun(scenario, file);
    running.put(scenario.id(), playing);
    tell(scenario, () -> listener.scenarioBegan(scenario));
    try {
      throwIfBroken();
      throwIfLacking(scenario);
      String dialect = plan.bench().host().dialect();
      return playing.open(opener, run.bench(), run.terminal(), dialect, seed(scenario));
    } catch (MissingCapability e) {
      playing.missing(e.says());
      throw e;
    } catch (NoHistory e) {
      playing.trouble(Causes.says(e));
      throw e;
    } catch (RuntimeException e) {
      playing.trouble(Causes.says(e));
      breakBench(Causes.says(e));
      throw e;
    }
  }

  private synchronized void throwIfBroken() {
    if (broken != null) throw new RigTrouble(Sentence.of("run.bench-broken").because(broken));
  }

  private synchronized void breakBench(Sentence cause) {
    if (broken == null) broken = cause;
  }

  /// Told from the bench's file: nothing is switched on for it.
  private void throwIfLacking(ScenarioInfo scenario) {
    Optional<MissingCapability> lacking = ability.lacks(scenario);
    if (lacking.isPresent()) throw lacking.get();
  }

  // At most nine digits: a longer number could pass for a card's.
  private long seed(ScenarioInfo scenario) {
    return new java.util.SplittableRandom(plan.seed() * 31 + scenario.id().hashCode())
        .nextInt(1_000_000_000);
  }

  private Optional<ScenarioRun> of(ScenarioInfo scenario) {
    return Optional.ofNullable(running.get(scenario.id()));
  }

  @Override
  public void stepBegan(ScenarioInfo scenario, String keyword, String text) {
    of(scenario).ifPresent(playing -> playing.stepBegan(keyword, text));
  }

  @Override
  public void stepEnded(
      ScenarioInfo scenario,
      String keyword,
      String text,
      @Nullable Throwable error,
      boolean skipped) {
    of(scenario).ifPresent(playing -> stepEnded(playing, scenario, keyword, text, error, skipped));
  }

  private void stepEnded(
      ScenarioRun playing,
      ScenarioInfo scenario,
      String keyword,
      String text,
      @Nullable Throwable error,
      boolean skipped) {
    RunListener.Step step = playing.stepEnded(keyword, text, error, skipped);
    tell(scenario, () -> listener.stepEnded(scenario, step));
  }

  @Override
  public ScenarioResult close(ScenarioInfo scenario) {
    ScenarioRun playing = of(scenario).orElseGet(() -> new ScenarioRun(scenario, plan.folder()));
    ScenarioResult result = playing.close();
    running.remove(scenario.id());
    ended.add(scenario.id());
    tell(scenario, () -> listener.scenarioEnded(result));
    return result;
  }

  /// Closes what is still open, and what was to be played and never was.
  void closeAll(List<ScenarioInfo> scenarios) {
    for (ScenarioInfo scenario : scenarios) if (!ended.contains(scenario.id())) close(scenario);
  }

  /// What is seen while the rig itself is ended is no result.
  void fallSilent() {
    silent = true;
  }

  /// A listener that fails does not end the night; the run is not clean.
  private void tell(ScenarioInfo scenario, Runnable telling) {
    if (silent) return;
    try {
      telling.run();
    } catch (RuntimeException e) {
      trouble(Sentence.of("run.reporting", scenario.id()).because(Causes.says(e)));
    }
  }

  synchronized void trouble(Sentence what) {
    troubles.add(what);
  }

  /// What went wrong beside the scenarios.
  synchronized List<Sentence> troubles() {
    return List.copyOf(troubles);
  }

  void makeSafe() {
    running.values().forEach(ScenarioRun::makeSafe);
  }
}
