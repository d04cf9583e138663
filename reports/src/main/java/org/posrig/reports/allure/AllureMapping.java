package org.posrig.reports.allure;

import io.qameta.allure.model.Status;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posrig.reports.evidence.EvidenceText;
import org.posrig.reports.evidence.ResultCategory;
import org.posrig.result.Outcome;
import org.posrig.result.Reason;
import org.posrig.result.ScenarioResult;
import org.posrig.text.Catalogue;

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
  static @Nullable String message(ScenarioResult result, Catalogue texts) {
    ResultCategory group = ResultCategory.of(result);
    String reason = texts.say(result.reason());
    return switch (group) {
      case NONE -> null;
      case TERMINAL, MISSING -> reason;
      case RIG, UNDECIDED -> group.name(texts) + texts.say("report.colon") + reason;
    };
  }

  /// The evidence: what shows it, with times.
  static @Nullable String trace(ScenarioResult result, Catalogue texts) {
    List<String> lines = new ArrayList<>();
    for (Reason reason : result.failures()) {
      lines.add(texts.say(reason.what()) + " [" + reason.check() + "]");
      EvidenceText.of(reason.evidence(), texts).forEach(line -> lines.add("    " + line));
    }
    return lines.isEmpty() ? null : String.join("\n", lines);
  }
}
