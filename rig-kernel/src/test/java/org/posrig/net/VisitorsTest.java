package org.posrig.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.posrig.net.Visitors.Admission;
import org.posrig.time.RigClock;
import org.posrig.time.Signal;
import org.posrig.time.VirtualClock;

@Timeout(10)
class VisitorsTest {
  @Test
  void turns_away_whom_there_is_no_room_for_and_lets_in_again() {
    try (VirtualClock clock = new VirtualClock((party, cause) -> {})) {
      Visitors visitors = new Visitors(clock, 2);
      Signal one = stay(clock, visitors);
      Signal two = stay(clock, visitors);
      assertThat(visitors.inside()).isEqualTo(2);
      assertThat(visitors.receive(() -> {})).isEqualTo(Admission.TURNED_AWAY);
      assertThat(visitors.receive(() -> {})).isEqualTo(Admission.TURNED_AWAY_AGAIN);
      one.raise();
      clock.pass(Duration.ofMillis(1));
      assertThat(visitors.receive(() -> {})).isEqualTo(Admission.SERVED);
      stay(clock, visitors);
      assertThat(visitors.receive(() -> {})).isEqualTo(Admission.TURNED_AWAY);
      two.raise();
      assertThat(visitors.awaitNone(clock.in(Duration.ofSeconds(1)))).isEqualTo(1);
    }
  }

  private static Signal stay(RigClock clock, Visitors visitors) {
    Signal end = clock.signal();
    clock.start("visitor", () -> visitors.receive(() -> end.await(clock.in(Duration.ofHours(1)))));
    clock.pass(Duration.ofMillis(1));
    return end;
  }

  @Test
  void a_visit_that_fails_leaves_its_place() {
    try (VirtualClock clock = new VirtualClock((party, cause) -> {})) {
      Visitors visitors = new Visitors(clock, 1);
      assertThatThrownBy(
              () ->
                  visitors.receive(
                      () -> {
                        throw new IllegalStateException("on purpose");
                      }))
          .hasMessage("on purpose");
      assertThat(visitors.inside()).isZero();
      assertThat(visitors.awaitNone(clock.in(Duration.ZERO))).isZero();
    }
  }
}
