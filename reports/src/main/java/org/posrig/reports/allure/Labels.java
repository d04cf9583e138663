package org.posrig.reports.allure;

import io.qameta.allure.model.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.posrig.result.RunInfo;
import org.posrig.result.ScenarioInfo;

/// Where Allure's views put a scenario.
final class Labels {
  private static final Set<String> SEVERITIES =
      Set.of("blocker", "critical", "normal", "minor", "trivial");

  private Labels() {}

  /// @param job the thread on which it was played: a row of Allure's timeline
  static List<Label> of(ScenarioInfo scenario, RunInfo run, String job) {
    List<Label> labels = new ArrayList<>();
    labels.add(label("epic", epic(scenario)));
    labels.add(label("feature", scenario.feature()));
    labels.add(label("story", scenario.name()));
    labels.add(label("parentSuite", epic(scenario)));
    labels.add(label("suite", scenario.feature()));
    labels.add(label("severity", severity(scenario)));
    labels.add(label("host", run.bench()));
    labels.add(label("thread", job));
    labels.add(label("framework", "posrig"));
    scenario.tags().forEach(tag -> labels.add(label("tag", tag.replaceFirst("^@", ""))));
    scenario.symptoms().forEach(symptom -> labels.add(label("symptom", symptom)));
    return List.copyOf(labels);
  }

  private static Label label(String name, String value) {
    return new Label().setName(name).setValue(value);
  }

  /// `reversal` of `features/reversal.feature:12`.
  private static String epic(ScenarioInfo scenario) {
    return scenario.id().replaceAll(".*/", "").replaceAll("\\.feature.*", "");
  }

  /// `@critical` or `@severity=critical`.
  private static String severity(ScenarioInfo scenario) {
    return scenario.tags().stream()
        .map(tag -> tag.replaceFirst("^@(severity=)?", ""))
        .filter(SEVERITIES::contains)
        .findFirst()
        .orElse("normal");
  }
}
