package org.posrig.result;

import org.posrig.text.Sentence;

/// Watches a run. Found by [java.util.ServiceLoader]. Calls for different scenarios may come at
/// the same time from different threads when the run has more than one job; calls for one
/// scenario come in order. A listener that throws is the rig's trouble: the run ends with exit 2.
public interface RunListener {

  default void runBegan(RunInfo run) {}

  default void scenarioBegan(ScenarioInfo scenario) {}

  default void stepEnded(ScenarioInfo scenario, Step step) {}

  default void scenarioEnded(ScenarioResult result) {}

  /// Last; what is written here is still scanned for secrets afterwards.
  default void runEnded(RunInfo run, Summary summary) {}

  /// A step that ran.
  ///
  /// @param message why it did not pass; empty when it did
  /// @param beganAt time since the scenario began, on its clock
  record Step(
      String keyword,
      String text,
      Outcome outcome,
      Sentence message,
      java.time.Duration beganAt,
      java.time.Duration endedAt) {}
}
