package org.posrig.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.posrig.result.Outcome;
import org.posrig.result.RunInfo;
import org.posrig.result.RunListener;
import org.posrig.result.ScenarioInfo;
import org.posrig.result.ScenarioResult;
import org.posrig.text.Value;
import org.posrig.time.RigClock;
import org.posrig.time.WallClock;

/// Says on the screen how a run goes: a line for each scenario that ended, what runs now, what is
/// left.
final class Progress implements RunListener {
  private final Console console;
  private final RigClock clock = new WallClock((_, _) -> {});
  private final Instant began = clock.now();
  private final Set<String> running = new LinkedHashSet<>();
  private final int[] counts = new int[Outcome.values().length];
  private int total;
  private int ended;

  Progress(Console console) {
    this.console = console;
  }

  @Override
  public synchronized void runBegan(RunInfo run) {
    total = run.scenarios();
    console.line(
        0,
        console.say(
            run.defect().isEmpty() ? "console.began" : "console.began-with-defect",
            Value.text(run.bench()),
            Value.text(run.terminal()),
            Value.count(total, "console-scenario"),
            Value.text(run.seed()),
            Value.text(run.defect())));
    console.flush();
  }

  @Override
  public synchronized void scenarioBegan(ScenarioInfo scenario) {
    running.add(scenario.name());
  }

  @Override
  public synchronized void scenarioEnded(ScenarioResult result) {
    running.remove(result.info().name());
    ended++;
    counts[result.outcome().ordinal()]++;
    console.line(
        0,
        String.format(
            Locale.ROOT,
            "%s %3d/%d %s",
            sign(result.outcome()),
            ended,
            total,
            console.texts().told(result.info().name())));
    String reason = console.texts().say(result.reason());
    if (!reason.isEmpty()) console.line(10, reason.lines().findFirst().orElse(""));
    if (ended % 10 == 0 && ended < total) state();
    console.flush();
  }

  private void state() {
    console.line(
        10,
        console.say(
            running.isEmpty() ? "console.state" : "console.state-now",
            count(Outcome.PASSED),
            count(Outcome.FAILED),
            count(Outcome.INCONCLUSIVE),
            count(Outcome.SKIPPED),
            Value.text(left()),
            Value.text(running.isEmpty() ? "" : now())));
  }

  private Value count(Outcome outcome) {
    return Value.text(counts[outcome.ordinal()]);
  }

  private String now() {
    String first = console.texts().told(running.iterator().next());
    return running.size() == 1
        ? first
        : console.say("console.more", Value.text(first), Value.text(running.size() - 1));
  }

  private String left() {
    Duration took = Duration.between(began, clock.now());
    Duration left = took.multipliedBy(total - ended).dividedBy(Math.max(1, ended));
    return String.format(Locale.ROOT, "%d:%02d", left.toMinutes(), left.toSecondsPart());
  }

  static String sign(Outcome outcome) {
    return switch (outcome) {
      case PASSED -> "✓";
      case FAILED -> "✗";
      case INCONCLUSIVE -> "?";
      case SKIPPED -> "–";
    };
  }
}
