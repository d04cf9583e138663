package org.posrig.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class WallClockTest {
  private final List<String> troubles = new CopyOnWriteArrayList<>();
  private final WallClock clock = new WallClock((party, e) -> troubles.add(party + ": " + e));

  @Test
  void a_signal_from_another_thread_wakes_the_waiter() {
    Signal signal = clock.signal();
    clock.start("raiser", signal::raise);
    assertThat(signal.await(clock.in(Duration.ofSeconds(10)))).isTrue();
  }

  @Test
  void a_deadline_ends_a_wait() {
    assertThat(clock.signal().await(clock.in(Duration.ofMillis(5)))).isFalse();
  }

  @Test
  void a_stopped_party_ends_and_is_no_trouble() {
    Task party = clock.start("waiter", () -> clock.signal().await(Deadline.never(clock)));
    party.stop();
    assertThat(party.join(clock.in(Duration.ofSeconds(10)))).isTrue();
    assertThat(troubles).isEmpty();
  }

  @Test
  void a_party_that_fails_is_told() {
    Task party =
        clock.start(
            "bad",
            () -> {
              throw new IllegalStateException("broken");
            });
    assertThat(party.join(clock.in(Duration.ofSeconds(10)))).isTrue();
    assertThat(troubles).containsExactly("bad: java.lang.IllegalStateException: broken");
  }
}
