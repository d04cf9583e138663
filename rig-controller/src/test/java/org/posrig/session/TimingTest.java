package org.posrig.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TimingTest {

  @Test
  void waits_as_long_as_all_tries_of_the_terminal_take() {
    Map<String, String> slow =
        Map.of(
            "answer-timeout", "60s",
            "connect-timeout", "20s",
            "connect-tries", "6",
            "reversal-tries", "10");
    Duration reversals = Duration.ofSeconds((60 + 6 * 20) * 10);
    Duration sale = Duration.ofSeconds(60 + 6 * 20);
    assertThat(Timing.of(slow).longPatience()).isGreaterThan(reversals.plus(sale));
    assertThat(Timing.of(slow).answer()).isEqualTo(Duration.ofSeconds(60));
  }

  @Test
  void takes_a_terminal_without_parameters_as_the_reference_terminal_is_without() {
    assertThat(Timing.of(Map.of())).isEqualTo(Timing.of(Map.of("connect-tries", "1")));
    assertThat(Timing.of(Map.of()).longPatience())
        .isEqualTo(Duration.ofSeconds((30 + 10 + 2) * 5 + 10));
  }
}
