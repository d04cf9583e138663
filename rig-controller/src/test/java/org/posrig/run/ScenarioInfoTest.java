package org.posrig.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ScenarioInfoTest {

  @Test
  void reads_needs_symptoms_and_terminal_parameters_from_its_tags() {
    ScenarioInfo info =
        info("@needs-power-switch", "@SYM-92", "@terminal:language=zh", "@terminal:max-records=3");
    assertThat(info.needs()).containsExactly("power-switch");
    assertThat(info.symptoms()).containsExactly("SYM-92");
    assertThat(info.terminalParameters())
        .containsEntry("language", "zh")
        .containsEntry("max-records", "3")
        .hasSize(2);
  }

  @Test
  void refuses_a_terminal_parameter_without_a_value() {
    assertThatThrownBy(() -> info("@terminal:language").terminalParameters())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the tag @terminal:language should read @terminal:NAME=VALUE");
  }

  private static ScenarioInfo info(String... tags) {
    return new ScenarioInfo("features/sale.feature:12", "Sale", "A sale", List.of(tags));
  }
}
