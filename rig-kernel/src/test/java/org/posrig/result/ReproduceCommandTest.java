package org.posrig.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReproduceCommandTest {
  private static final ScenarioInfo SCENARIO =
      new ScenarioInfo("features/sale.feature:3", "Sale", "The cashier's finger", List.of());

  @Test
  void the_run_and_its_scenario_are_quoted_alike() {
    ReproduceCommand command =
        new ReproduceCommand("我的 台子.yaml", 7, "no-reversal", "@a and not @b", "cashier's");
    assertThat(command.text())
        .isEqualTo(
            "./rig run --bench '我的 台子.yaml' --seed 7 --defect no-reversal"
                + " --tags '@a and not @b' --name 'cashier'\\''s'");
    assertThat(command.scenario(SCENARIO))
        .isEqualTo(
            "./rig run --bench '我的 台子.yaml' --seed 7 --defect no-reversal"
                + " --name 'The cashier'\\''s finger'");
  }

  @Test
  void what_was_not_given_is_not_told() {
    assertThat(new ReproduceCommand("desk", 7, "", "", "").text())
        .isEqualTo("./rig run --bench desk --seed 7");
  }
}
