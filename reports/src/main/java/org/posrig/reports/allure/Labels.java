package org.posrig.reports.allure;

import io.qameta.allure.model.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.posrig.result.RunInfo;
import org.posrig.result.ScenarioInfo;
import org.posrig.text.Catalogue;

/// Where Allure's views put a scenario.
final class Labels {
  private static final Set<String> SEVERITIES =
      Set.of("blocker", "critical", "normal", "minor", "trivial");

  private Labels() {}

  /// @param job the thread on which it was played: a row of Allure's timeline
  static List<Label> of(ScenarioInfo scenario, RunInfo run, String job, Catalogue texts) {
    List<Label> labels = new ArrayList<>();
    String feature = texts.told(scenario.feature());
    String epic = feature.equals(scenario.feature()) ? epic(scenario) : feature;
    labels.add(label("epic", epic));
    labels.add(label("feature", feature));
    labels.add(label("story", texts.told(scenario.name())));
    labels.add(label("parentSuite", epic));
    labels.add(label("suite", feature));
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

  /// By its file, whose name no language has: `reversal` of `features/reversal.feature:12`.
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
