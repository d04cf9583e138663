package org.posrig.run;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posrig.result.ScenarioInfo;
import org.posrig.result.ScenarioResult;
import org.posrig.session.Rig;

/// Reads and runs features. Found by [java.util.ServiceLoader]; the one room that knows Gherkin.
public interface Features {

  /// Which scenarios.
  ///
  /// @param tags a tag expression; empty for all
  /// @param name part of a scenario's name, in any case and as any language shows it; empty for all
  record Choice(Path folder, String tags, String name) {}

  /// The scenarios of a choice in a stable order.
  ///
  /// @throws IllegalArgumentException when the expression or a feature cannot be read: says where
  ///     and why
  List<ScenarioInfo> list(Choice choice);

  /// The same, each with what its steps ask of a bench: the sentences are matched and none is
  /// played. Slower than a plain list.
  List<ScenarioInfo> match(Choice choice);

  /// Runs them; each scenario is taken to the stage by its supervisor. Returns when all have ended.
  void run(Choice choice, int jobs, Stage stage);

  /// What the run gives to each scenario.
  interface Stage {

    /// Called on the scenario's thread before its first step; the same thread plays all of it.
    ///
    /// @param scenario with what its steps ask for
    ///
    /// @throws Missing when the bench lacks what the scenario needs
    /// @throws RigTrouble when the bench does not open
    Rig open(ScenarioInfo scenario);

    void stepBegan(ScenarioInfo scenario, String keyword, String text);

    /// @param error null when the step passed; [AssertionError] is the terminal's failure, any
    ///     other the rig's
    void stepEnded(
        ScenarioInfo scenario,
        String keyword,
        String text,
        @Nullable Throwable error,
        boolean skipped);

    /// Called once after the last step, also when [#open] threw. Never throws.
    ScenarioResult close(ScenarioInfo scenario);
  }
}
