package org.posrig.reports.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.posrig.reports.Samples;

final class ReplayTest {

  @Test
  void can_be_pasted_into_a_shell() {
    assertThat(
            Replay.command(
                Samples.run(Path.of("runs/x")), Samples.info(1, "the host's $answer is \"late\"")))
        .isEqualTo(
            "./rig run --bench twin --seed 7 --name \"the host's \\$answer is \\\"late\\\"\"");
    assertThat(Replay.command(Samples.run(Path.of("runs/x")), Samples.info(1, "plain")))
        .endsWith("--name 'plain'");
  }
}
