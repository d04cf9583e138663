package org.posrig.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CompilersTest {
  @Test
  void says_how_often_it_has_worked_until_they_were_quiet() {
    AtomicInteger worked = new AtomicInteger();
    int times = new Compilers().untilQuiet(50, worked::incrementAndGet);
    assertThat(times).isEqualTo(worked.get()).isBetween(1, 50);
  }

  @Test
  void stops_where_it_was_told_to() {
    AtomicInteger worked = new AtomicInteger();
    assertThat(new Compilers().untilQuiet(1, worked::incrementAndGet)).isEqualTo(1);
    assertThat(worked).hasValue(1);
  }
}
