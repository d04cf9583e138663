package org.posrig.result;

import java.util.List;
import org.posrig.text.Sentence;

/// What `summary.json` says.
public record Summary(
    String bench,
    String terminal,
    long seed,
    String startedAt,
    double seconds,
    int scenarios,
    int passed,
    int failed,
    int inconclusive,
    int skipped,
    int faultsArmed,
    int faultsFired,
    List<CheckCount> checks,
    List<Failure> failures) {

  /// @param idle scenarios in which nothing of its kind happened
  public record CheckCount(String name, int passed, int failed, int inconclusive, int idle) {}

  /// @param check the standing check, or `scenario` for a step's own claim, or `rig` for trouble
  public record Failure(String scenario, String check, Sentence what, Sentence evidence) {}
}
