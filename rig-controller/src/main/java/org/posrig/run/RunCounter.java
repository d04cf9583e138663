package org.posrig.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.posrig.check.StandingChecks;
import org.posrig.history.EventText;
import org.posrig.history.Observation;
import org.posrig.result.Outcome;
import org.posrig.result.RunInfo;
import org.posrig.result.RunListener;
import org.posrig.result.ScenarioResult;
import org.posrig.result.Summary;
import org.posrig.text.Sentence;
import org.posrig.text.Value;
import org.posrig.verdict.Check;
import org.posrig.verdict.Verdict;

/// Counts what a run comes to.
final class RunCounter implements RunListener {
  private final String dialect;
  private final List<ScenarioResult> results = new ArrayList<>();

  /// @param dialect of the host, whose own checks are counted too
  RunCounter(String dialect) {
    this.dialect = dialect;
  }

  @Override
  public synchronized void scenarioEnded(ScenarioResult result) {
    results.add(result);
  }

  synchronized Summary summary(RunInfo run, double seconds, List<Summary.Failure> more) {
    List<ScenarioResult> ordered =
        results.stream().sorted(Comparator.comparing(result -> result.info().id())).toList();
    List<Summary.Failure> failures = new ArrayList<>(more);
    ordered.forEach(result -> failures.addAll(failures(result)));
    return new Summary(
        run.bench(),
        run.terminal(),
        run.seed(),
        run.startedAt().toString(),
        seconds,
        ordered.size(),
        count(Outcome.PASSED),
        count(Outcome.FAILED),
        count(Outcome.INCONCLUSIVE),
        count(Outcome.SKIPPED),
        ordered.stream().mapToInt(ScenarioResult::faultsArmed).sum(),
        ordered.stream().mapToInt(ScenarioResult::faultsFired).sum(),
        StandingChecks.of(dialect).stream().map(Check::name).map(this::checkCount).toList(),
        failures);
  }

  private int count(Outcome outcome) {
    return (int) results.stream().filter(result -> result.outcome() == outcome).count();
  }

  private Summary.CheckCount checkCount(String name) {
    return new Summary.CheckCount(
        name,
        verdicts(name, Verdict.Pass.class),
        verdicts(name, Verdict.Fail.class),
        verdicts(name, Verdict.Inconclusive.class),
        verdicts(name, Verdict.Idle.class));
  }

  private int verdicts(String name, Class<? extends Verdict> kind) {
    return (int)
        results.stream()
            .flatMap(result -> result.checks().stream())
            .filter(check -> check.name().equals(name) && kind.isInstance(check.verdict()))
            .count();
  }

  private static List<Summary.Failure> failures(ScenarioResult result) {
    return result.failures().stream()
        .map(
            one ->
                new Summary.Failure(
                    result.info().name(), one.check(), one.what(), evidence(one.evidence())))
        .toList();
  }

  private static Sentence evidence(List<Observation> seen) {
    return Sentence.all(seen.stream().map(RunCounter::evidence).toList());
  }

  private static Sentence evidence(Observation seen) {
    return Sentence.of(
        "console.seen",
        Value.text(String.format(Locale.ROOT, "%.3f", seen.at().toMillis() / 1000.0)),
        Value.part(EventText.of(seen.event())));
  }
}
