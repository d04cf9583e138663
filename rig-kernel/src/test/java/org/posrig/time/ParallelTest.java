package org.posrig.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ParallelTest {
  @Test
  void runs_many_at_once_and_waits_for_each() {
    Set<Integer> seen = ConcurrentHashMap.newKeySet();
    CountDownLatch together = new CountDownLatch(3);
    Parallel.run(
        "lane",
        3,
        at -> {
          together.countDown();
          await(together);
          seen.add(at);
        });
    assertThat(seen).containsExactlyInAnyOrder(0, 1, 2);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void what_the_body_throws_comes_out() {
    IllegalStateException trouble = new IllegalStateException("no paper");
    assertThatThrownBy(
            () ->
                Parallel.run(
                    "night",
                    1,
                    _ -> {
                      throw trouble;
                    }))
        .isSameAs(trouble);
    AssertionError claim = new AssertionError("not approved");
    assertThatThrownBy(
            () ->
                Parallel.run(
                    "night",
                    1,
                    _ -> {
                      throw claim;
                    }))
        .isSameAs(claim);
  }
}
