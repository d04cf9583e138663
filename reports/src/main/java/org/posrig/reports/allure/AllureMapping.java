package org.posrig.reports.allure;

import io.qameta.allure.model.Status;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posrig.history.Event.ClaimFailed;
import org.posrig.history.Event.Trouble;
import org.posrig.reports.evidence.ReportFormats;
import org.posrig.reports.evidence.ResultCategory;
import org.posrig.result.Outcome;
import org.posrig.result.ScenarioResult;
import org.posrig.verdict.Verdict;

/// Outcomes in Allure's words.
final class AllureMapping {
  private AllureMapping() {}

  static Status status(Outcome outcome) {
    return switch (outcome) {
      case PASSED -> Status.PASSED;
      case FAILED -> Status.FAILED;
      case INCONCLUSIVE -> Status.BROKEN;
      case SKIPPED -> Status.SKIPPED;
    };
  }

  /// The first thing to read. What is inconclusive says whose trouble it is: the categories go by
  /// it.
  static @Nullable String message(ScenarioResult result) {
    ResultCategory group = ResultCategory.of(result);
    return switch (group) {
      case NONE -> null;
      case TERMINAL, MISSING -> result.reason();
      case RIG, UNDECIDED -> group.english() + ": " + result.reason();
    };
  }

  /// The evidence: what shows it, with times.
  static @Nullable String trace(ScenarioResult result) {
    List<String> lines = new ArrayList<>();
    result
        .checks()
        .forEach(
            check -> {
              if (check.verdict() instanceof Verdict.Fail fail)
                fail.findings()
                    .forEach(
                        finding ->
                            lines.add(
                                check.name()
                                    + ": "
                                    + finding.what()
                                    + "\n    "
                                    + finding.evidence()));
              if (check.verdict() instanceof Verdict.Inconclusive unsure)
                lines.add(check.name() + ": " + unsure.reason());
            });
    result
        .history()
        .seenOf(ClaimFailed.class)
        .forEach(
            seen ->
                lines.add(
                    ReportFormats.moment(seen.at())
                        + " claim failed: "
                        + ((ClaimFailed) seen.event()).what()));
    result
        .history()
        .seenOf(Trouble.class)
        .forEach(
            seen ->
                lines.add(
                    ReportFormats.moment(seen.at())
                        + " trouble: "
                        + ((Trouble) seen.event()).what()));
    return lines.isEmpty() ? null : String.join("\n", lines);
  }
}
