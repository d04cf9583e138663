package org.posrig.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.posrig.bench.BenchReader;
import org.posrig.result.Summary;
import org.posrig.run.TestRun;
import org.posrig.terminal.Defect;

@Timeout(300)
class DefectsAreCaughtTest {
  /// The bench on which each terminal is played, and how many defects it has at least.
  private static final Map<String, Integer> BENCHES = Map.of("twin", 15, "twin-iso87", 10);

  static Stream<Arguments> defects() {
    return BENCHES.keySet().stream()
        .sorted()
        .flatMap(bench -> defects(bench).stream().map(defect -> Arguments.of(bench, defect)));
  }

  private static List<Defect> defects(String bench) {
    Path file = House.ROOT.resolve("benches/" + bench + ".yaml");
    String program = BenchReader.read(file, House.SPOKES).terminal().program();
    return House.SPOKES.program(program).orElseThrow().defects();
  }

  @Test
  void there_are_enough_defects_with_different_names() {
    BENCHES.forEach(
        (bench, least) ->
            assertThat(defects(bench))
                .hasSizeGreaterThanOrEqualTo(least)
                .extracting(Defect::name)
                .doesNotHaveDuplicates());
  }

  @ParameterizedTest
  @MethodSource("defects")
  void the_defect_is_caught_by_the_check_that_it_names(
      String bench, Defect defect, @TempDir Path folder) throws Exception {
    TestRun.Ended ended = House.play(bench, folder, "", Optional.of(defect.name()), 7, List.of());
    assertThat(ended.exit()).isEqualTo(1);
    assertThat(ended.summary().failures())
        .extracting(Summary.Failure::check)
        .contains(defect.caughtBy());
  }
}
