package org.posrig.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class CarrierThreadTest {
  /// Who ran when: parties that wait, wake each other and start others, by a seed.
  private static List<String> play(long seed) {
    List<String> order = new ArrayList<>();
    try (VirtualClock clock = new VirtualClock((party, e) -> order.add(party + " failed: " + e))) {
      Signal bell = clock.signal();
      SplittableRandom random = new SplittableRandom(seed);
      for (int party = 0; party < 6; party++) {
        String name = "party " + party;
        clock.start(name, () -> turns(name, clock, bell, random, order));
      }
      turns("main", clock, bell, random, order);
      clock.pass(Duration.ofMinutes(5));
    }
    return order;
  }

  private static void turns(
      String name, VirtualClock clock, Signal bell, SplittableRandom random, List<String> order) {
    for (int turn = 0; turn < 50; turn++) {
      order.add(name + " at " + Duration.between(VirtualClock.MORNING, clock.now()).toMillis());
      if (random.nextInt(4) == 0) bell.raise();
      if (name.equals("main")) bell.await(clock.in(Duration.ofMillis(random.nextInt(9))));
      else clock.pass(Duration.ofMillis(random.nextInt(9)));
    }
  }

  private static List<String> onVirtualThread(long seed) throws Exception {
    FutureTask<List<String>> play = new FutureTask<>(() -> play(seed));
    Thread.ofVirtual().start(play);
    return play.get(15, TimeUnit.SECONDS);
  }

  @Test
  void the_order_of_turns_is_the_same_wherever_the_parties_are_carried() throws Exception {
    for (long seed = 1; seed <= 20; seed++) {
      List<String> order = play(seed);
      assertThat(order).as("seed %d", seed).hasSize(7 * 50).isEqualTo(onVirtualThread(seed));
    }
  }

  @Test
  void the_thread_that_makes_the_clock_carries_its_parties() {
    Parallel.run(
        "maker",
        2,
        number -> {
          Thread.currentThread().setName("maker " + number);
          assertThat(carriers()).containsExactly("maker " + number);
        });
  }

  /// A virtual thread tells its carrier behind an @.
  private static ConcurrentHashMap.KeySetView<String, Boolean> carriers() {
    ConcurrentHashMap.KeySetView<String, Boolean> carriers = ConcurrentHashMap.newKeySet();
    try (VirtualClock clock = new VirtualClock((_, e) -> carriers.add(e.toString()))) {
      for (int party = 0; party < 4; party++)
        clock.start("party " + party, () -> tell(clock, carriers));
      clock.pass(Duration.ofSeconds(1));
    }
    return carriers;
  }

  private static void tell(
      VirtualClock clock, ConcurrentHashMap.KeySetView<String, Boolean> carriers) {
    for (int turn = 0; turn < 20; turn++) {
      String self = Thread.currentThread().toString();
      carriers.add(self.substring(self.indexOf('@') + 1));
      clock.pass(Duration.ofMillis(1));
    }
  }

  @Test
  void a_party_that_waits_for_another_thread_goes_on() {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch answered = new CountDownLatch(1);
    List<String> seen = new ArrayList<>();
    Thread.ofPlatform().daemon().start(() -> await(asked, answered::countDown));
    try (VirtualClock clock = new VirtualClock((_, e) -> seen.add(e.toString()))) {
      clock.start(
          "asks",
          () -> {
            asked.countDown();
            await(answered, () -> seen.add("answered"));
          });
      clock.pass(Duration.ofSeconds(1));
    }
    assertThat(seen).containsExactly("answered");
  }

  private static void await(CountDownLatch latch, Runnable then) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
      then.run();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
