package org.posrig.hosts.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.posrig.hosts.dialect.FrameForm;
import org.posrig.hosts.unionpay.UnionPayTable;
import org.posrig.net.MemoryNetwork;
import org.posrig.net.Network;
import org.posrig.net.NotConnected;
import org.posrig.net.TcpNetwork;
import org.posrig.time.Deadline;
import org.posrig.time.RigClock;
import org.posrig.time.VirtualClock;
import org.posrig.time.WallClock;
import org.posrig.wire.Connection;
import org.posrig.wire.WireBroken;

/// How the host's connections end, on both networks.
@Timeout(60)
class EndsOfConversationsTest {
  private static final int BODY = 60;

  /// A host that answers with the request, as late as its last byte says in tenths of a second.
  private static final class Stand implements AutoCloseable, RequestHandler {
    @Override
    public FrameForm frames() {
      return UnionPayTable.dialect().frame();
    }

    final List<String> told = new CopyOnWriteArrayList<>();
    final RigClock clock;
    final Network network;
    final FrameServer server;

    Stand(String kind) {
      boolean memory = kind.equals("memory");
      clock =
          memory
              ? new VirtualClock((party, cause) -> told.add(party + " " + cause))
              : new WallClock((party, cause) -> told.add(party + " " + cause));
      network = memory ? new MemoryNetwork(clock) : new TcpNetwork(clock);
      server = new FrameServer(network, clock, "127.0.0.1:0", this);
    }

    @Override
    public HostReply take(int connection, byte[] frame) {
      return new HostReply.Answer(
          UnionPayTable.dialect().frame().read(frame).orElseThrow(),
          Duration.ofMillis(100).multipliedBy(frame[frame.length - 1]));
    }

    @Override
    public void garbage(int connection, int bytes, String why) {
      told.add(why);
    }

    @Override
    public void failed(int connection, RuntimeException cause) {
      told.add("failed: " + cause);
    }

    @Override
    public void trouble(String what) {
      told.add("trouble: " + what);
    }

    Connection dial() {
      return network.dial(server.address(), clock.in(Duration.ofSeconds(2)));
    }

    @Override
    public void close() {
      server.close();
      if (clock instanceof VirtualClock virtual) virtual.close();
    }
  }

  private static byte[] frame(int tenths) {
    byte[] frame = new byte[2 + BODY];
    frame[1] = BODY;
    frame[2] = 0x60;
    frame[frame.length - 1] = (byte) tenths;
    return frame;
  }

  private static byte[] readToEnd(Connection from, Deadline deadline) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] part = new byte[4096];
    for (int n = from.read(part, deadline); n != -1; n = from.read(part, deadline)) {
      if (n == 0) throw new AssertionError("no end, " + all.size() + " bytes");
      all.write(part, 0, n);
    }
    return all.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(strings = {"memory", "tcp"})
  void a_half_closed_connection_gets_its_late_answers_and_then_its_end(String kind) {
    try (Stand stand = new Stand(kind);
        Connection terminal = stand.dial()) {
      for (int tenths : new int[] {4, 0, 2}) terminal.write(frame(tenths));
      terminal.endOutput();
      byte[] got = readToEnd(terminal, stand.clock.in(Duration.ofSeconds(5)));
      assertThat(got).hasSize(3 * (2 + BODY));
      assertThat(new int[] {got[61], got[123], got[185]}).containsExactly(0, 2, 4);
      assertThat(stand.told).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"memory", "tcp"})
  void the_late_answer_comes_wherever_the_next_message_breaks_off(String kind) {
    try (Stand stand = new Stand(kind)) {
      List<Connection> terminals = new ArrayList<>();
      byte[] next = frame(0);
      for (int bytes = 0; bytes < next.length; bytes++) {
        Connection terminal = stand.dial();
        terminal.write(frame(5));
        if (bytes > 0) terminal.write(Arrays.copyOf(next, bytes));
        terminal.endOutput();
        terminals.add(terminal);
      }
      for (int bytes = 0; bytes < next.length; bytes++) {
        Deadline soon = stand.clock.in(Duration.ofSeconds(5));
        assertThat(readToEnd(terminals.get(bytes), soon))
            .as("%d bytes of the next message", bytes)
            .isEqualTo(frame(5));
        terminals.get(bytes).close();
      }
      assertThat(stand.told).hasSize(next.length - 1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"memory", "tcp"})
  void a_terminal_that_is_gone_costs_its_late_answer_alone(String kind) {
    try (Stand stand = new Stand(kind)) {
      for (boolean reset : new boolean[] {true, false}) {
        Connection gone = stand.dial();
        gone.write(frame(2));
        stand.clock.pass(Duration.ofMillis(50));
        if (reset) gone.reset();
        else gone.close();
      }
      stand.clock.pass(Duration.ofMillis(500));
      try (Connection other = stand.dial()) {
        other.write(frame(0));
        other.endOutput();
        assertThat(readToEnd(other, stand.clock.in(Duration.ofSeconds(2)))).isEqualTo(frame(0));
      }
      assertThat(stand.told).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"memory", "tcp"})
  void closing_does_not_wait_for_late_answers(String kind) {
    Stand stand = new Stand(kind);
    Connection terminal = stand.dial();
    terminal.write(frame(127));
    terminal.endOutput();
    stand.clock.pass(Duration.ofMillis(100));
    Instant before = stand.clock.now();
    stand.server.close();
    assertThat(Duration.between(before, stand.clock.now())).isLessThan(Duration.ofSeconds(2));
    terminal.close();
    stand.close();
    assertThat(stand.told).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"memory", "tcp"})
  void has_room_again_when_connections_end_after_too_many_came(String kind) {
    try (Stand stand = new Stand(kind)) {
      List<Connection> idle = new ArrayList<>();
      for (int i = 0; i < FrameServer.CONNECTIONS; i++) idle.add(stand.dial());
      stand.clock.pass(Duration.ofMillis(200));
      for (int i = 0; i < 40; i++) assertThat(isServed(stand)).as("beyond the limit").isFalse();
      assertThat(stand.told)
          .containsExactly(
              "trouble: the host has 250 connections; more are reset until one of them ends");
      idle.removeLast().close();
      stand.clock.pass(Duration.ofMillis(200));
      assertThat(isServed(stand)).isTrue();
      idle.forEach(Connection::reset);
      stand.clock.pass(Duration.ofMillis(200));
      for (int i = 0; i < 300; i++) assertThat(isServed(stand)).isTrue();
    }
  }

  private static boolean isServed(Stand stand) {
    try (Connection terminal = stand.dial()) {
      terminal.write(frame(0));
      terminal.endOutput();
      return readToEnd(terminal, stand.clock.in(Duration.ofSeconds(2))).length == 2 + BODY;
    } catch (WireBroken | NotConnected e) {
      return false;
    }
  }

  @Test
  void lets_go_whoever_says_nothing_for_minutes() {
    try (Stand stand = new Stand("memory")) {
      Instant began = stand.clock.now();
      Connection mute = stand.dial();
      Connection spoke = stand.dial();
      spoke.write(frame(0));
      assertThat(spoke.read(new byte[100], stand.clock.in(Duration.ofSeconds(1)))).isEqualTo(62);
      assertThat(mute.read(new byte[1], stand.clock.in(Duration.ofHours(9)))).isEqualTo(-1);
      assertThat(Duration.between(began, stand.clock.now())).isEqualTo(Conversation.FIRST_BYTE);
      spoke.write(frame(0));
      assertThat(spoke.read(new byte[100], stand.clock.in(Duration.ofSeconds(1)))).isEqualTo(62);
      assertThat(spoke.read(new byte[1], stand.clock.in(Duration.ofHours(9)))).isEqualTo(-1);
      assertThat(Duration.between(began, stand.clock.now()))
          .isEqualTo(Conversation.FIRST_BYTE.plus(Conversation.NEXT_MESSAGE));
      assertThat(stand.told).isEmpty();
    }
  }

  @Test
  void a_terminal_that_never_reads_is_let_go_and_closing_never_waits_for_it() {
    Stand stand = new Stand("tcp");
    Connection greedy = stand.dial();
    byte[] many = new byte[1000 * (2 + BODY)];
    for (int at = 0; at < many.length; at += 2 + BODY)
      System.arraycopy(frame(0), 0, many, at, 2 + BODY);
    stand.clock.start("greedy", () -> writeForEver(greedy, many));
    stand.clock.pass(Duration.ofMillis(1500));
    assertThat(isServed(stand)).isTrue();
    Instant before = stand.clock.now();
    stand.close();
    assertThat(Duration.between(before, stand.clock.now())).isLessThan(Duration.ofSeconds(3));
    greedy.close();
    assertThat(stand.told).isEmpty();
  }

  private static void writeForEver(Connection greedy, byte[] many) {
    try {
      for (int i = 0; i < 10_000; i++) greedy.write(many);
    } catch (WireBroken _) {
      // the host has had enough
    }
  }
}
