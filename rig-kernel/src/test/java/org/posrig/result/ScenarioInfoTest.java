package org.posrig.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScenarioInfoTest {

  private static ScenarioInfo info(String id, String name) {
    return new ScenarioInfo(id, "Feature", name, List.of());
  }

  @Test
  void a_file_is_named_by_line_and_scenario() {
    assertThat(info("features/sale.feature:12", "The debit card pays 1.00!").fileName())
        .isEqualTo("sale-12-The-debit-card-pays-1.00");
  }

  @Test
  void no_name_is_too_long_for_a_disk_and_none_is_hidden_or_an_option() {
    Stream.of(
            info("features/sale.feature:12", "a long name ".repeat(300)),
            info("features/" + "x".repeat(230) + ".feature:3", "pays"),
            info("features/冲正.feature:8", "主机已记账但应答丢失".repeat(50)),
            info("features/.x.feature:1", ""),
            info("features/冲正.feature:8", ""),
            info("features/%.feature:8", "..."))
        .map(ScenarioInfo::fileName)
        .forEach(
            name -> {
              assertThat(name).matches("[A-Za-z0-9][A-Za-z0-9._-]*");
              assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(200);
            });
  }

  @Test
  void scenarios_whose_names_are_the_same_in_ascii_keep_files_of_their_own() {
    assertThat(
            Stream.of(
                    info("features/冲正.feature:8", "甲"),
                    info("features/冲正.feature:8", "乙"),
                    info("features/撤销.feature:8", "甲"),
                    info("features/8.feature:8", "8"),
                    info("features/a b.feature:3", "pays"),
                    info("features/a-b.feature:3", "pays"),
                    info("features/one/sale.feature:3", "pays"),
                    info("features/two/sale.feature:3", "pays"),
                    info("features/sale.feature:3", "a".repeat(300) + " one"),
                    info("features/sale.feature:3", "a".repeat(300) + " two"))
                .map(ScenarioInfo::fileName))
        .doesNotHaveDuplicates();
  }

  @Test
  void the_same_scenario_has_the_same_file_in_every_run() {
    assertThat(info("features/冲正.feature:8", "甲").fileName())
        .isEqualTo(info("features/冲正.feature:8", "甲").fileName())
        .isEqualTo("8-gilnadic");
  }
}
