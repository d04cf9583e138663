package org.posrig.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class OwnThreadTest {
  @Test
  void runs_to_the_end_on_a_virtual_thread() {
    AtomicReference<String> seen = new AtomicReference<>("");
    OwnThread.run(
        "night",
        () -> seen.set(Thread.currentThread().getName() + Thread.currentThread().isVirtual()));
    assertThat(seen.get()).isEqualTo("nighttrue");
  }

  @Test
  void what_the_body_throws_comes_out() {
    IllegalStateException trouble = new IllegalStateException("no paper");
    assertThatThrownBy(
            () ->
                OwnThread.run(
                    "night",
                    () -> {
                      throw trouble;
                    }))
        .isSameAs(trouble);
    AssertionError claim = new AssertionError("not approved");
    assertThatThrownBy(
            () ->
                OwnThread.run(
                    "night",
                    () -> {
                      throw claim;
                    }))
        .isSameAs(claim);
  }
}
