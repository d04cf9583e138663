package org.posrig.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.posrig.check.StandingChecks;
import org.posrig.result.Outcome;
import org.posrig.result.RunInfo;
import org.posrig.result.RunListener;
import org.posrig.result.ScenarioResult;
import org.posrig.result.Summary;
import org.posrig.verdict.Check;
import org.posrig.verdict.Verdict;

/// Counts what a run comes to.
final class RunCounter implements RunListener {
  private final List<ScenarioResult> results = new ArrayList<>();

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
        StandingChecks.all().stream().map(Check::name).map(this::checkCount).toList(),
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
                new Summary.Failure(result.info().name(), one.check(), one.what(), one.evidence()))
        .toList();
  }
}
