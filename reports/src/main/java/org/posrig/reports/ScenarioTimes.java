package org.posrig.reports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.posrig.reports.allure.Played;
import org.posrig.reports.allure.Played.PlayedStep;
import org.posrig.result.RunInfo;
import org.posrig.result.RunListener.Step;
import org.posrig.result.ScenarioInfo;
import org.posrig.time.Stopwatch;

/// Writes down when scenarios and their steps are played, and on which thread. A step of the
/// system's clock moves nothing.
final class ScenarioTimes {
  private final RunInfo run;
  private final Stopwatch watch = new Stopwatch();
  private final Map<String, Open> open = new ConcurrentHashMap<>();
  private final Map<Thread, String> jobs = new ConcurrentHashMap<>();

  private record Open(Instant began, String job, List<PlayedStep> steps) {}

  ScenarioTimes(RunInfo run) {
    this.run = run;
  }

  private Instant now() {
    return run.startedAt().plusNanos(watch.nanos());
  }

  void began(ScenarioInfo scenario) {
    open.put(scenario.id(), new Open(now(), job(), new ArrayList<>()));
  }

  private synchronized String job() {
    return jobs.computeIfAbsent(Thread.currentThread(), _ -> "job " + (jobs.size() + 1));
  }

  // Calls for one scenario come in order: its list needs no lock.
  void stepEnded(ScenarioInfo scenario, Step step) {
    Open found = open.get(scenario.id());
    if (found != null) found.steps().add(new PlayedStep(step, now()));
  }

  /// A scenario that never began took no time.
  Played ended(ScenarioInfo scenario) {
    Instant now = now();
    Open found = open.remove(scenario.id());
    return found == null
        ? new Played(now, now, job(), List.of())
        : new Played(found.began(), now, found.job(), List.copyOf(found.steps()));
  }
}
