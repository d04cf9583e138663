package org.posrig.run;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.posrig.check.Judgement;
import org.posrig.history.Event;
import org.posrig.history.History;
import org.posrig.people.Closing;
import org.posrig.result.Outcome;
import org.posrig.result.Reason;
import org.posrig.result.RunListener;
import org.posrig.result.ScenarioInfo;
import org.posrig.result.ScenarioResult;
import org.posrig.session.BenchSession;
import org.posrig.session.BenchSessionFactory;
import org.posrig.session.MissingCapability;
import org.posrig.text.Causes;
import org.posrig.text.Sentence;

/// One scenario on its own bench, from power-on to its verdict.
public final class ScenarioRun {
  private final ScenarioInfo info;
  private final Path file;
  private @Nullable BenchSession rig;
  private Instant began = Instant.EPOCH;
  private Instant stepBegan = Instant.EPOCH;
  private Optional<Sentence> missing = Optional.empty();
  private Optional<Sentence> trouble = Optional.empty();

  public ScenarioRun(ScenarioInfo info, Path file) {
    this.info = info;
    this.file = file;
  }

  /// @throws RigTrouble when the bench does not come up
  public BenchSession open(
      BenchSessionFactory opener, String bench, String terminal, String dialect, long seed) {
    BenchSession opened = opener.open(seed, info.terminalParameters(), file);
    rig = opened;
    began = opened.clock().now();
    opened
        .recorder()
        .saw(
            "rig",
            new Event.ScenarioBegan(
                info.name(),
                info.tags(),
                bench,
                terminal,
                dialect,
                seed,
                opener.concessions(info.terminalParameters())));
    opened.start();
    return opened;
  }

  void stepBegan(String keyword, String text) {
    BenchSession open = rig;
    if (open == null) return;
    stepBegan = open.clock().now();
    open.recorder().saw("rig", new Event.StepBegan(keyword + " " + text));
  }

  RunListener.Step stepEnded(
      String keyword, String text, @Nullable Throwable error, boolean skipped) {
    Outcome outcome = outcome(error, skipped);
    Sentence message = error == null ? Sentence.none() : Causes.says(error);
    tell(error, text);
    BenchSession open = rig;
    Instant now = open == null ? stepBegan : open.clock().now();
    return new RunListener.Step(
        keyword,
        text,
        outcome,
        message,
        Duration.between(began, stepBegan),
        Duration.between(began, now));
  }

  private static Outcome outcome(@Nullable Throwable error, boolean skipped) {
    return switch (error) {
      case null -> skipped ? Outcome.SKIPPED : Outcome.PASSED;
      case AssertionError _ -> Outcome.FAILED;
      case MissingCapability _ -> Outcome.SKIPPED;
      default -> Outcome.INCONCLUSIVE;
    };
  }

  private void tell(@Nullable Throwable error, String text) {
    switch (error) {
      case null -> {}
      case AssertionError claim -> saw(new Event.ClaimFailed(Causes.says(claim)));
      case MissingCapability lacking -> missing = Optional.of(lacking.says());
      default -> trouble(Sentence.told(text).because(Causes.says(error)));
    }
  }

  void missing(Sentence what) {
    missing = Optional.of(what);
  }

  void trouble(Sentence what) {
    trouble = trouble.or(() -> Optional.of(what));
    saw(new Event.Trouble(what));
  }

  private void saw(Event event) {
    BenchSession open = rig;
    if (open != null) open.recorder().saw("rig", event);
  }

  /// Carries out the closing, judges, and switches everything off.
  public ScenarioResult close() {
    BenchSession open = rig;
    if (open == null) return unplayed();
    if (missing.isPresent()) return skipped(open);
    if (!inTrouble(open)) settle(open);
    Judgement judgement = Judgement.of(open.recorder().history());
    Outcome outcome = judgement.outcome();
    saw(new Event.ScenarioEnded(outcome.name()));
    Duration took = Duration.between(began, open.clock().now());
    History history = open.recorder().history();
    closeRig(open);
    return new ScenarioResult(
        info,
        outcome,
        judgement.reason(),
        judgement.checks(),
        missing.isPresent() ? List.of() : judgement.failures(),
        judgement.faultsArmed(),
        judgement.faultsFired(),
        took,
        history,
        file);
  }

  private boolean inTrouble(BenchSession open) {
    return trouble.isPresent() || open.recorder().history().any(Event.Trouble.class, _ -> true);
  }

  private void settle(BenchSession open) {
    try {
      Closing.of(open).carryOut();
    } catch (RuntimeException e) {
      trouble(Sentence.of("run.closing-failed").because(Causes.says(e)));
    }
  }

  private void closeRig(BenchSession open) {
    try {
      open.close();
    } catch (RuntimeException e) {
      System.getLogger("posrig")
          .log(System.Logger.Level.WARNING, "closing the bench of " + info.id(), e);
    }
    rig = null;
  }

  /// Nothing is judged and nothing has failed: the bench was not made for this scenario.
  private ScenarioResult skipped(BenchSession open) {
    saw(new Event.ScenarioEnded(Outcome.SKIPPED.name()));
    closeRig(open);
    return unplayed();
  }

  private ScenarioResult unplayed() {
    Outcome outcome = missing.isPresent() ? Outcome.SKIPPED : Outcome.INCONCLUSIVE;
    Sentence reason = missing.or(() -> trouble).orElse(Sentence.of("run.never-opened"));
    List<Reason> failures =
        missing.isPresent() ? List.of() : List.of(new Reason(outcome, "rig", reason, List.of()));
    return new ScenarioResult(
        info,
        outcome,
        reason,
        List.of(),
        failures,
        0,
        0,
        Duration.ZERO,
        new History(List.of()),
        file);
  }

  /// For the end of the rig itself: the power goes, whatever else.
  void makeSafe() {
    BenchSession open = rig;
    if (open != null) open.makeSafe();
  }
}
