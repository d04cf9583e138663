package org.posrig.reports.evidence;

import org.posrig.result.RunInfo;
import org.posrig.result.ScenarioInfo;

/// What to type to have one scenario again.
public final class Replay {
  private Replay() {}

  public static String command(RunInfo run, ScenarioInfo scenario) {
    String defect = run.defect().isBlank() ? "" : " --defect " + run.defect();
    return "./rig run --bench "
        + run.bench()
        + " --seed "
        + run.seed()
        + defect
        + " --name "
        + quoted(scenario.name());
  }

  private static String quoted(String name) {
    return name.contains("'")
        ? "\"" + name.replaceAll("([\"\\\\$`])", "\\\\$1") + "\""
        : "'" + name + "'";
  }
}
