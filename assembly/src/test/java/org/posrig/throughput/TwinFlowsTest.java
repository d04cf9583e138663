package org.posrig.throughput;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.posrig.benchmark.Benchmark;

@Timeout(60)
class TwinFlowsTest {
  @Test
  void plays_judges_and_counts_sales() {
    TwinFlows flows = new TwinFlows(Path.of(".."), new TwinFlows.Size(2, 1, 2, 1));
    assertThat(flows.method().english())
        .contains(
            "sells 2 times",
            "2 rounds;",
            "play 1 scenarios each",
            "a fifth of the time, 1 at most");
    assertThat(flows.measure().english())
        .matches(
            "(?s)\\d+\\.\\d \\(min \\d+\\.\\d, max \\d+\\.\\d, 2 rounds\\) flows a second on 2"
                + " benches at a time\n"
                + "\\d+\\.\\d\\d ms a flow, \\d+\\.\\d ms for 2 at each bench")
        .doesNotStartWith("0.0");
  }

  @Test
  void the_program_finds_three_benchmarks() {
    assertThat(ServiceLoader.load(Benchmark.class).stream().map(one -> one.get().name()))
        .containsExactlyInAnyOrder("judged flows on twin", "link round trip", "host transactions");
  }
}
