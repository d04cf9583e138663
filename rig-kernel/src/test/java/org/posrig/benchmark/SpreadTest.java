package org.posrig.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpreadTest {
  @Test
  void tells_the_median_the_smallest_and_the_largest() {
    assertThat(new Spread(new double[] {3, 1, 2}).says(1).english())
        .isEqualTo("2.0 (min 1.0, max 3.0, 3 rounds)");
  }

  @Test
  void a_quantile_is_a_figure_that_was_measured() {
    Spread hundred = new Spread(IntStream.rangeClosed(1, 100).asDoubleStream().toArray());
    assertThat(hundred.quantile(0.5)).isEqualTo(50);
    assertThat(hundred.quantile(0.99)).isEqualTo(99);
    assertThat(hundred.quantile(1)).isEqualTo(100);
    assertThat(hundred.quantile(0)).isEqualTo(1);
  }

  @Test
  void refuses_no_figures() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Spread(new double[0]));
  }
}
