package org.posrig.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.posrig.net.Connection;
import org.posrig.net.TcpNetwork;
import org.posrig.time.Party;
import org.posrig.time.WallClock;

@Timeout(30)
class HostAloneTest {
  private final WallClock clock = new WallClock((party, cause) -> {});
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @Test
  void answers_prints_masked_and_ends_by_interrupt() {
    Map<String, String> settings = new TreeMap<>(TestDrawer.settings());
    HostAlone host =
        new HostAlone(TestDrawer.cards(), new PrintStream(printed, true, StandardCharsets.UTF_8));
    Party party = clock.start("host alone", () -> host.run(settings, 5));
    for (int round = 0; round < 1000 && !text().contains("terminals dial"); round++)
      clock.pass(Duration.ofMillis(5));
    String address = text().replaceAll("(?s).*terminals dial (\\S+), .*", "$1");

    byte[] answer = new byte[500];
    try (Connection terminal =
        new TcpNetwork(clock).dial(address, clock.in(Duration.ofSeconds(2)))) {
      terminal.write(
          HexFormat.of()
              .parseHex(
                  "003C600003000060310031000008000020000000C00012000001313030303030303131303030303030303030303030303100110000000100400003303120"));
      assertThat(terminal.read(answer, clock.in(Duration.ofSeconds(5)))).isPositive();
    }
    party.stop();

    assertThat(party.join(clock.in(Duration.ofSeconds(8)))).isTrue();
    assertThat(text()).contains("HostDecided[stan=000001, mti=0800, code=00").endsWith("stopped\n");
    assertThat(text()).doesNotContain(TestDrawer.MASTER);
  }

  private String text() {
    return printed.toString(StandardCharsets.UTF_8);
  }
}
