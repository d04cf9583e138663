package org.posrig.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.posrig.time.Task;
import org.posrig.time.WallClock;
import org.posrig.wire.Connection;
import org.posrig.wire.WireBroken;

/// A far end that is there and takes nothing.
@Timeout(40)
class BoundedWriteTest {
  private static final byte[] MUCH = new byte[64 << 20];

  private final List<Throwable> troubles = new CopyOnWriteArrayList<>();
  private final WallClock clock = new WallClock((party, cause) -> troubles.add(cause));
  private final ServerSocket deaf = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
  private final Connection connection =
      new TcpNetwork(clock)
          .dial("127.0.0.1:" + deaf.getLocalPort(), clock.in(Duration.ofSeconds(2)));

  BoundedWriteTest() throws IOException {}

  @AfterEach
  void no_watch_is_left_behind() throws IOException {
    connection.close();
    deaf.close();
    for (int round = 0; round < 400 && watches() > 0; round++) clock.pass(Duration.ofMillis(10));
    assertThat(watches()).isZero();
  }

  private static long watches() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("watching writes"))
        .count();
  }

  @Test
  void a_write_that_is_not_taken_ends_by_its_deadline_and_resets_the_connection()
      throws IOException {
    try (Socket _ = deaf.accept()) {
      Instant before = clock.now();
      assertThatThrownBy(() -> connection.write(MUCH))
          .isInstanceOf(WireBroken.class)
          .hasMessageContaining("not taken within 5 s");
      assertThat(Duration.between(before, clock.now()))
          .isBetween(Duration.ofSeconds(5), Duration.ofSeconds(8));
      assertThatThrownBy(() -> connection.write(new byte[1])).isInstanceOf(WireBroken.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"close", "reset", "end of output"})
  void no_end_waits_for_a_writer(String how) throws IOException {
    try (Socket _ = deaf.accept()) {
      Task writer = clock.start("writer", () -> connection.write(MUCH));
      clock.pass(Duration.ofMillis(200));
      assertThat(writer.ended()).isFalse();
      Instant before = clock.now();
      switch (how) {
        case "close" -> connection.close();
        case "reset" -> connection.reset();
        default -> connection.endOutput();
      }
      assertThat(Duration.between(before, clock.now())).isLessThan(Duration.ofSeconds(1));
      assertThat(writer.join(clock.in(Duration.ofSeconds(2)))).isTrue();
    }
    assertThat(troubles).singleElement().isInstanceOf(WireBroken.class);
  }

  @Test
  void a_slow_reader_gets_all() throws Exception {
    byte[] some = new byte[8 << 20];
    try (Socket reader = deaf.accept()) {
      Task writer =
          clock.start(
              "writer",
              () -> {
                connection.write(some);
                connection.endOutput();
              });
      clock.pass(Duration.ofMillis(700));
      assertThat(reader.getInputStream().readAllBytes()).hasSize(some.length);
      assertThat(writer.join(clock.in(Duration.ofSeconds(2)))).isTrue();
    }
    assertThat(troubles).isEmpty();
  }
}
