package org.posrig.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class VirtualClockTest {
  private final List<String> troubles = new ArrayList<>();
  private final VirtualClock clock = new VirtualClock((party, e) -> troubles.add(party + ": " + e));

  @AfterEach
  void close() {
    clock.close();
  }

  @Test
  void time_stands_still_until_all_wait_and_then_jumps_to_the_nearest_deadline() {
    List<String> order = new ArrayList<>();
    clock.start("slow", () -> wait(order, "slow", 500));
    clock.start("fast", () -> wait(order, "fast", 100));
    Instant before = clock.now();
    clock.pass(Duration.ofHours(1));
    assertThat(order).containsExactly("fast at 100", "slow at 500");
    assertThat(clock.now()).isEqualTo(before.plus(Duration.ofHours(1)));
  }

  private void wait(List<String> order, String name, long millis) {
    clock.pass(Duration.ofMillis(millis));
    order.add(name + " at " + Duration.between(VirtualClock.MORNING, clock.now()).toMillis());
  }

  @Test
  void a_raise_before_the_wait_is_not_lost_and_is_taken_once() {
    Signal signal = clock.signal();
    signal.raise();
    assertThat(signal.await(clock.in(Duration.ofSeconds(1)))).isTrue();
    assertThat(signal.await(clock.in(Duration.ofSeconds(1)))).isFalse();
  }

  @Test
  void an_inbox_hands_over_in_order_between_parties() {
    Inbox<Integer> inbox = new Inbox<>(clock);
    List<Integer> got = new ArrayList<>();
    clock.start(
        "reader",
        () -> {
          for (int i = 0; i < 5; i++)
            got.add(inbox.take(clock.in(Duration.ofSeconds(9))).orElse(-1));
        });
    for (int i = 0; i < 4; i++) {
      inbox.put(i);
      clock.pass(Duration.ofMillis(1));
    }
    clock.pass(Duration.ofSeconds(20));
    assertThat(got).containsExactly(0, 1, 2, 3, -1);
  }

  @Test
  void a_stopped_party_ends_at_its_wait_and_can_be_joined() {
    List<String> order = new ArrayList<>();
    Task party =
        clock.start(
            "server",
            () -> {
              try {
                clock.signal().await(Deadline.never(clock));
              } finally {
                order.add("cleaned up");
              }
            });
    clock.pass(Duration.ofMillis(1));
    party.stop();
    party.stop();
    assertThat(party.join(clock.in(Duration.ofSeconds(1)))).isTrue();
    assertThat(order).containsExactly("cleaned up");
    assertThat(party.ended()).isTrue();
    assertThat(troubles).isEmpty();
  }

  @Test
  void a_party_that_fails_is_told_and_does_not_stop_the_others() {
    clock.start(
        "bad",
        () -> {
          throw new IllegalStateException("broken");
        });
    clock.pass(Duration.ofMillis(1));
    assertThat(troubles).containsExactly("bad: java.lang.IllegalStateException: broken");
  }

  @Test
  void closing_ends_every_party() {
    List<Task> parties = new ArrayList<>();
    for (int i = 0; i < 20; i++)
      parties.add(clock.start("p" + i, () -> clock.signal().await(Deadline.never(clock))));
    clock.pass(Duration.ofMillis(1));
    clock.close();
    assertThat(parties).allMatch(Task::ended);
  }

  @Test
  void waiting_for_ever_with_nobody_else_is_an_error_that_names_who_waits() {
    clock.start("lonely", () -> clock.signal().await(Deadline.never(clock)));
    assertThatThrownBy(() -> clock.signal().await(Deadline.never(clock)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("waits for ever")
        .hasMessageContaining("lonely");
  }

  @Test
  void a_thread_out_of_turn_is_refused() throws InterruptedException {
    AtomicReference<Throwable> seen = new AtomicReference<>();
    Thread stranger = new Thread(() -> clock.signal().raise(), "stranger");
    stranger.setUncaughtExceptionHandler((_, e) -> seen.set(e));
    stranger.start();
    stranger.join();
    assertThat(seen.get()).hasMessageContaining("stranger").hasMessageContaining("main");
  }

  @Test
  void two_runs_with_one_seed_are_the_same_and_another_seed_differs() {
    assertThat(story(7)).isEqualTo(story(7)).isNotEqualTo(story(8)).hasSizeGreaterThan(200);
  }

  private static List<String> story(long seed) {
    List<String> story = new ArrayList<>();
    try (VirtualClock clock = new VirtualClock((party, e) -> story.add(party + e))) {
      SplittableRandom random = new SplittableRandom(seed);
      Inbox<String> inbox = new Inbox<>(clock);
      for (int i = 0; i < 6; i++) {
        int me = i;
        clock.start("p" + i, () -> talk(clock, random, inbox, me));
      }
      for (int i = 0; i < 240; i++)
        story.add(
            clock.now() + " " + inbox.take(clock.in(Duration.ofSeconds(1))).orElse("nothing"));
    }
    return story;
  }

  private static void talk(RigClock clock, SplittableRandom random, Inbox<String> inbox, int me) {
    for (int n = 0; n < 40; n++) {
      clock.pass(Duration.ofMillis(random.nextInt(50)));
      inbox.put(me + ":" + n);
    }
  }
}
