package org.posrig.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.posrig.result.Summary;
import org.posrig.run.TestRun;

@Timeout(300)
class TwinRunTest {
  @Test
  void the_whole_night_passes_every_fault_fires_and_one_seed_gives_one_history(@TempDir Path folder)
      throws IOException {
    TestRun.Ended first =
        House.twin(Files.createDirectory(folder.resolve("a")), "", Optional.empty(), 7);
    Summary summary = first.summary();
    assertThat(summary.failures()).isEmpty();
    assertThat(first.exit()).isZero();
    assertThat(summary.scenarios()).isGreaterThanOrEqualTo(60);
    assertThat(summary.skipped()).isZero();
    assertThat(summary.passed()).isEqualTo(House.promised("twin"));
    assertThat(summary.faultsFired()).isEqualTo(summary.faultsArmed()).isGreaterThan(30);
    assertThat(summary.checks())
        .hasSizeGreaterThanOrEqualTo(10)
        .allMatch(check -> check.passed() > 0);

    TestRun.Ended second =
        House.twin(Files.createDirectory(folder.resolve("b")), "", Optional.empty(), 7);
    List<Path> ones = House.histories(first.folder());
    List<Path> others = House.histories(second.folder());
    assertThat(ones).hasSize(summary.scenarios());
    for (int at = 0; at < ones.size(); at++)
      assertThat(others.get(at)).hasSameBinaryContentAs(ones.get(at));
  }

  private static final String USUAL = "    reversal-tries: 3\n    copies: 2\n";
  private static final String LANGUAGE = "    language: en\n";

  private static final String SOLD_TO_SOME =
      """
          reversal-tries: 5
          reversal-when: at-once
          copies: 1
          empty-settle: on
          auto-sign-off: off
          pin-tries: 3
          void-card: on
          fallback: off
      """;

  private static final String SOLD_TO_OTHERS =
      """
          reversal-tries: 2
          reversal-save-point: after-send
          reversal-on-connect-failure: count
          copies: 2
          language: zh
          encrypt-tracks: off
          send-serial: off
          first-stan: 999990
      """;

  /// Each setting is one that terminal-behaviour.md lets a terminal have.
  @ParameterizedTest
  @ValueSource(strings = {SOLD_TO_SOME, SOLD_TO_OTHERS})
  void a_terminal_that_is_set_otherwise_raises_no_alarm(String settings, @TempDir Path folder)
      throws IOException {
    Map<String, String> others = new LinkedHashMap<>(Map.of(USUAL, settings));
    if (settings.contains("language")) others.put(LANGUAGE, "");
    Path file = House.benchWith(folder, "twin", others);
    House.Said said =
        House.rig("run", "--bench", file.toString(), "--out", folder.resolve("runs").toString());
    assertThat(said.exit()).as(said.out()).isZero();
    assertThat(said.out()).contains(" 0 failed, 0 inconclusive, 0 skipped");
  }

  @Test
  void drawn_seeds_raise_no_false_alarm(@TempDir Path folder) throws IOException {
    long base = new SplittableRandom().nextInt(1_000_000);
    for (long seed = base; seed < base + 5; seed++) {
      TestRun.Ended ended = House.twin(folder, "", Optional.empty(), seed);
      assertThat(ended.summary().failures()).as("seed " + seed).isEmpty();
      assertThat(ended.exit()).as("seed " + seed).isZero();
    }
  }
}
