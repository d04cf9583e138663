package org.posrig.run;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.posrig.history.Event;
import org.posrig.history.History;
import org.posrig.people.Closing;

/// One scenario on its own bench, from power-on to its verdict.
final class ScenarioRun {
  private final ScenarioInfo info;
  private final Path file;
  private @Nullable OpenRig rig;
  private Instant began = Instant.EPOCH;
  private Instant stepBegan = Instant.EPOCH;
  private Optional<String> missing = Optional.empty();
  private Optional<String> trouble = Optional.empty();

  ScenarioRun(ScenarioInfo info, Path file) {
    this.info = info;
    this.file = file;
  }

  /// @throws RigTrouble when the bench does not come up
  OpenRig open(RigOpener opener, String bench, String terminal, long seed) {
    OpenRig opened = opener.open(seed, info.terminalParameters(), file);
    rig = opened;
    began = opened.clock().now();
    opened
        .recorder()
        .saw("rig", new Event.ScenarioBegan(info.name(), info.tags(), bench, terminal, seed));
    opened.start();
    return opened;
  }

  void stepBegan(String keyword, String text) {
    OpenRig open = rig;
    if (open == null) return;
    stepBegan = open.clock().now();
    open.recorder().saw("rig", new Event.StepBegan(keyword + " " + text));
  }

  RunListener.Step stepEnded(
      String keyword, String text, @Nullable Throwable error, boolean skipped) {
    Outcome outcome = outcome(error, skipped);
    String message = error == null ? "" : String.valueOf(error.getMessage());
    tell(error, text);
    OpenRig open = rig;
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
      case Missing _ -> Outcome.SKIPPED;
      default -> Outcome.INCONCLUSIVE;
    };
  }

  private void tell(@Nullable Throwable error, String text) {
    switch (error) {
      case null -> {}
      case AssertionError claim ->
          saw(new Event.ClaimFailed("'" + text + "' did not hold: " + claim.getMessage()));
      case Missing lacking -> missing = Optional.of(String.valueOf(lacking.getMessage()));
      default -> trouble(text + ": " + error);
    }
  }

  void missing(String what) {
    missing = Optional.of(what);
  }

  void trouble(String what) {
    trouble = trouble.or(() -> Optional.of(what));
    saw(new Event.Trouble(what));
  }

  private void saw(Event event) {
    OpenRig open = rig;
    if (open != null) open.recorder().saw("rig", event);
  }

  /// Carries out the closing, judges, and switches everything off.
  ScenarioResult close() {
    OpenRig open = rig;
    if (open == null) return unplayed();
    if (missing.isEmpty() && !inTrouble(open)) settle(open);
    Judgement judgement = Judgement.of(open.recorder().history());
    Outcome outcome = missing.isPresent() ? Outcome.SKIPPED : judgement.outcome();
    saw(new Event.ScenarioEnded(outcome.name()));
    Duration took = Duration.between(began, open.clock().now());
    History history = open.recorder().history();
    closeRig(open);
    return new ScenarioResult(
        info,
        outcome,
        missing.orElse(judgement.reason()),
        judgement.checks(),
        judgement.failures(),
        judgement.faultsArmed(),
        judgement.faultsFired(),
        took,
        history,
        file);
  }

  private boolean inTrouble(OpenRig open) {
    return trouble.isPresent() || open.recorder().history().all(Event.Trouble.class).count() > 0;
  }

  private void settle(OpenRig open) {
    try {
      Closing.of(open).carryOut();
    } catch (RuntimeException e) {
      trouble("the closing failed: " + e);
    }
  }

  private void closeRig(OpenRig open) {
    try {
      open.close();
    } catch (RuntimeException e) {
      System.getLogger("posrig")
          .log(System.Logger.Level.WARNING, "closing the bench of " + info.id(), e);
    }
    rig = null;
  }

  private ScenarioResult unplayed() {
    Outcome outcome = missing.isPresent() ? Outcome.SKIPPED : Outcome.INCONCLUSIVE;
    String reason = missing.or(() -> trouble).orElse("the scenario was never opened");
    List<Judgement.Reason> failures =
        missing.isPresent() ? List.of() : List.of(new Judgement.Reason(outcome, "rig", reason, ""));
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
    OpenRig open = rig;
    if (open != null) open.makeSafe();
  }
}
