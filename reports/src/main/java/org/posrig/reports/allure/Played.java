package org.posrig.reports.allure;

import java.time.Instant;
import java.util.List;
import org.posrig.result.RunListener.Step;

/// When a scenario was played, on the wall: in virtual time a minute of the terminal may take a
/// millisecond, and jobs play at the same time.
///
/// @param job on which of the run's threads, `job 1`
public record Played(Instant began, Instant ended, String job, List<PlayedStep> steps) {

  /// A step that ended; it began when the one before it ended.
  public record PlayedStep(Step step, Instant ended) {}
}
