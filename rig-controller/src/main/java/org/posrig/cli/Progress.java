package org.posrig.cli;

import java.io.PrintWriter;
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
import org.posrig.text.Formats;
import org.posrig.time.RigClock;
import org.posrig.time.WallClock;

/// Says on the screen how a run goes: a line for each scenario that ended, what runs now, what is
/// left.
final class Progress implements RunListener {
  private final PrintWriter screen;
  private final RigClock clock = new WallClock((_, _) -> {});
  private final Instant began = clock.now();
  private final Set<String> running = new LinkedHashSet<>();
  private final int[] counts = new int[Outcome.values().length];
  private int total;
  private int ended;

  Progress(PrintWriter screen) {
    this.screen = screen;
  }

  @Override
  public synchronized void runBegan(RunInfo run) {
    total = run.scenarios();
    screen.printf(
        Locale.ROOT,
        "bench %s · %s%s · %s · seed %d%n",
        run.bench(),
        run.terminal(),
        run.defect().isEmpty() ? "" : " with defect " + run.defect(),
        Formats.count(total, "scenario"),
        run.seed());
    screen.flush();
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
    screen.printf(
        Locale.ROOT, "%s %3d/%d %s%n", sign(result.outcome()), ended, total, result.info().name());
    if (!result.reason().isEmpty())
      screen.printf(Locale.ROOT, "          %s%n", result.reason().lines().findFirst().orElse(""));
    if (ended % 10 == 0 && ended < total) state();
    screen.flush();
  }

  private void state() {
    screen.printf(
        Locale.ROOT,
        "          passed %d · failed %d · inconclusive %d · skipped %d · about %s left%s%n",
        counts[Outcome.PASSED.ordinal()],
        counts[Outcome.FAILED.ordinal()],
        counts[Outcome.INCONCLUSIVE.ordinal()],
        counts[Outcome.SKIPPED.ordinal()],
        left(),
        running.isEmpty() ? "" : " · now: " + now());
  }

  private String now() {
    String first = running.iterator().next();
    return running.size() == 1 ? first : first + " and " + (running.size() - 1) + " more";
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
