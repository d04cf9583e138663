package org.posrig.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DurationsTest {
  @Test
  void seconds_and_milliseconds_are_read() {
    assertThat(Durations.parse("1.5s")).isEqualTo(Duration.ofMillis(1500));
    assertThat(Durations.parse("200ms")).isEqualTo(Duration.ofMillis(200));
  }

  @Test
  void minutes_and_hours_are_read() {
    assertThat(Durations.parse("30m")).isEqualTo(Duration.ofMinutes(30));
    assertThat(Durations.parse("24h")).isEqualTo(Duration.ofDays(1));
  }

  @Test
  void anything_else_says_what_would_be_right() {
    assertThatThrownBy(() -> Durations.parse("5 min"))
        .hasMessage("'5 min' is not a time; write 1.5s or 200ms");
  }
}
