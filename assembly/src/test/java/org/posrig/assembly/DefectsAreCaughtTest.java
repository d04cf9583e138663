package org.posrig.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.posrig.result.Summary;
import org.posrig.run.TestRun;
import org.posrig.terminal.Defect;

@Timeout(300)
class DefectsAreCaughtTest {
  static List<Defect> defects() {
    return House.SPOKES.program("reference").orElseThrow().defects();
  }

  @Test
  void there_are_at_least_fifteen_defects_with_different_names() {
    assertThat(defects())
        .hasSizeGreaterThanOrEqualTo(15)
        .extracting(Defect::name)
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("defects")
  void the_defect_is_caught_by_the_check_that_it_names(Defect defect, @TempDir Path folder)
      throws Exception {
    TestRun.Ended ended = House.twin(folder, "", Optional.of(defect.name()), 7);
    assertThat(ended.exit()).isEqualTo(1);
    assertThat(ended.summary().failures())
        .extracting(Summary.Failure::check)
        .contains(defect.caughtBy());
  }
}
