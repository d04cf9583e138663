package org.posrig.hosts.unionpay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class MeasurementsTest {
  private static final Path HOME = Path.of("..");
  private static final String SPREAD = "[\\d.]+ \\(min [\\d.]+, max [\\d.]+, 2 rounds\\)";

  @Test
  void tells_what_the_link_adds_to_a_round_trip() {
    String figures = new LinkRoundTrip(HOME, new LinkRoundTrip.Size(5, 2, 20)).measure().english();
    String line =
        ": [+-]+\\d+ us, ratio [\\d.]+; straight "
            + SPREAD
            + " us, through the link "
            + SPREAD
            + " us\n";
    assertThat(figures)
        .matches("p50" + line + "p99" + line + "request \\d{3} bytes, answer \\d{3} bytes");
  }

  @Test
  void tells_the_rate_of_the_host_beside_that_of_bare_jpos() {
    String figures = new HostRate(HOME, new HostRate.Size(16, 2, 16)).measure().english();
    String line =
        " connections?: ratio "
            + SPREAD
            + "; host "
            + SPREAD
            + " a second, bare jPOS "
            + SPREAD
            + " a second";
    assertThat(figures).matches("1" + line + "\n8" + line);
  }
}
