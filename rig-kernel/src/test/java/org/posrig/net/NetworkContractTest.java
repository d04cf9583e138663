package org.posrig.net;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.posrig.time.Deadline;
import org.posrig.time.Inbox;
import org.posrig.time.RigClock;
import org.posrig.time.VirtualClock;
import org.posrig.time.WallClock;
import org.posrig.wire.Connection;
import org.posrig.wire.Wire;
import org.posrig.wire.WireBroken;

/// What both networks promise.
@Timeout(30)
class NetworkContractTest {
  private static final List<String> TROUBLES = new ArrayList<>();

  private record Stand(RigClock clock, Network network) implements AutoCloseable {
    static Stand of(String kind) {
      if (kind.equals("memory")) {
        VirtualClock clock = new VirtualClock((party, e) -> TROUBLES.add(party + e));
        return new Stand(clock, new MemoryNetwork(clock));
      }
      WallClock clock = new WallClock((party, e) -> TROUBLES.add(party + e));
      return new Stand(clock, new TcpNetwork(clock));
    }

    Deadline soon() {
      return clock.in(Duration.ofSeconds(5));
    }

    @Override
    public void close() {
      if (clock instanceof VirtualClock virtual) virtual.close();
    }
  }

  private static String readAll(Wire wire, Deadline deadline) {
    StringBuilder all = new StringBuilder();
    byte[] buffer = new byte[16];
    for (int n = wire.read(buffer, deadline); n > 0; n = wire.read(buffer, deadline))
      all.append(new String(buffer, 0, n, US_ASCII));
    return all.toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"memory", "tcp"})
  void a_half_closed_connection_still_carries_the_other_direction(String kind) {
    try (Stand stand = Stand.of(kind)) {
      Network.Listening ear =
          stand
              .network()
              .listen(
                  "127.0.0.1:0",
                  connection -> {
                    String heard = readAll(connection, stand.soon());
                    connection.write(("heard " + heard).getBytes(US_ASCII));
                    connection.close();
                  });
      Connection near = stand.network().dial(ear.address(), stand.soon());
      near.write("hello".getBytes(US_ASCII));
      near.endOutput();
      assertThat(readAll(near, stand.soon())).isEqualTo("heard hello");
      assertThat(near.read(new byte[1], stand.soon())).isEqualTo(-1);
      near.close();
      ear.close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"memory", "tcp"})
  void a_reset_is_told_apart_from_an_end(String kind) {
    try (Stand stand = Stand.of(kind)) {
      Inbox<String> seen = new Inbox<>(stand.clock());
      Network.Listening ear =
          stand
              .network()
              .listen(
                  "127.0.0.1:0",
                  connection -> {
                    try {
                      seen.put("read " + connection.read(new byte[4], stand.soon()));
                    } catch (WireBroken e) {
                      seen.put("broken");
                    }
                  });
      Connection near = stand.network().dial(ear.address(), stand.soon());
      stand.clock().pass(Duration.ofMillis(20));
      near.reset();
      assertThat(seen.take(stand.soon())).contains("broken");
      ear.close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"memory", "tcp"})
  void nobody_there_is_a_refusal_that_names_the_address(String kind) {
    try (Stand stand = Stand.of(kind)) {
      for (int time = 0; time < 200; time++) {
        Network.Listening ear = stand.network().listen("127.0.0.1:0", Connection::close);
        ear.close();
        assertThatThrownBy(() -> stand.network().dial(ear.address(), stand.soon()))
            .as("at once after the end of listening, time %d", time)
            .isInstanceOf(NotConnected.class)
            .hasMessageContaining(ear.address());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"memory", "tcp"})
  void a_taken_address_is_refused_by_name(String kind) {
    try (Stand stand = Stand.of(kind)) {
      Network.Listening ear = stand.network().listen("127.0.0.1:0", Connection::close);
      assertThatThrownBy(() -> stand.network().listen(ear.address(), Connection::close))
          .isInstanceOf(WireBroken.class)
          .hasMessageContaining("listening at " + ear.address());
      ear.close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"memory", "tcp"})
  void a_silent_far_end_gives_nothing_by_the_deadline(String kind) {
    try (Stand stand = Stand.of(kind)) {
      Network.Listening ear =
          stand
              .network()
              .listen("127.0.0.1:0", connection -> connection.read(new byte[1], stand.soon()));
      Connection near = stand.network().dial(ear.address(), stand.soon());
      assertThat(near.read(new byte[1], stand.clock().in(Duration.ofMillis(30)))).isZero();
      near.close();
      ear.close();
    }
  }

  @Test
  void an_address_that_is_none_says_what_would_be_one() {
    Stand stand = Stand.of("tcp");
    assertThatThrownBy(() -> stand.network().listen("localhost", Connection::close))
        .hasMessageContaining("is not HOST:PORT");
  }
}
