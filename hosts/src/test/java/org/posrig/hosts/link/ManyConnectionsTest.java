package org.posrig.hosts.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.posrig.history.Event;
import org.posrig.hosts.link.VirtualBed.End;
import org.posrig.hosts.link.VirtualBed.Pair;
import org.posrig.net.Direction;
import org.posrig.net.NotConnected;
import org.posrig.text.Sentence;
import org.posrig.wire.Connection;
import org.posrig.wire.WireBroken;

/// A link that runs for days: connections that come, go, stay and never read.
@Timeout(60)
class ManyConnectionsTest {
  private static final Duration SOON = Duration.ofMillis(5);

  @Test
  void beyond_its_limit_the_link_resets_and_has_room_again_when_one_ends() {
    try (VirtualBed bed = new VirtualBed()) {
      List<Pair> idle = new ArrayList<>();
      for (int i = 0; i < ProxiedConnections.MOST; i++) idle.add(bed.connect());
      for (int i = 0; i < 30; i++)
        assertThat(bed.read(bed.dial(), SOON).end()).as("beyond the limit").isEqualTo(End.RESET);
      assertThat(bed.recorder.all(Event.Trouble.class))
          .extracting(Event.Trouble::what)
          .extracting(Sentence::english)
          .containsExactly("the link has 200 connections; more are reset until one of them ends");
      idle.getFirst().terminal.close();
      idle.getFirst().host.close();
      bed.clock.pass(SOON);
      assertThat(bed.isNeutral()).isTrue();
      idle.forEach(pair -> pair.terminal.reset());
      bed.clock.pass(SOON);
      for (int i = 0; i < 2 * ProxiedConnections.MOST; i++) bed.connect().terminal.reset();
      assertThat(bed.recorder.all(Event.Trouble.class)).hasSize(1);
    }
  }

  @Test
  void on_sockets_too_the_link_survives_its_limit() throws IOException {
    try (Sockets bed = new Sockets()) {
      List<Sockets.Pair> idle = new ArrayList<>();
      for (int i = 0; i < ProxiedConnections.MOST; i++) idle.add(bed.connect());
      for (int i = 0; i < 30; i++) assertThat(isReset(bed)).isTrue();
      idle.removeLast().close();
      bed.clock.pass(Duration.ofMillis(200));
      assertThat(bed.isNeutral()).isTrue();
      for (Sockets.Pair pair : idle) pair.close();
      bed.clock.pass(Duration.ofMillis(200));
      assertThat(bed.isNeutral()).isTrue();
    }
  }

  private static boolean isReset(Sockets bed) throws IOException {
    try (Socket socket = bed.dial()) {
      socket.setSoTimeout(5000);
      socket.getInputStream().read();
      return false;
    } catch (SocketException e) {
      return true;
    }
  }

  @Test
  void lets_go_whoever_says_nothing_for_minutes() {
    try (VirtualBed bed = new VirtualBed()) {
      Pair mute = bed.connect();
      VirtualBed.Received heard = mute.receive(Direction.TO_TERMINAL, Duration.ofHours(9));
      assertThat(heard.end()).isEqualTo(End.CLOSED);
      assertThat(heard.after()).isEqualTo(ProxiedConnection.FIRST_BYTE);
      assertThat(mute.receive(Direction.TO_HOST, SOON).end()).isEqualTo(End.CLOSED);
    }
  }

  @Test
  void lets_a_silent_side_go_when_the_other_has_ended_and_a_talk_only_after_hours() {
    try (VirtualBed bed = new VirtualBed()) {
      Pair pair = bed.connect();
      Instant began = bed.clock.now();
      pair.send(Direction.TO_HOST, ToyDialect.request(1));
      pair.receive(Direction.TO_HOST, Duration.ofMinutes(110));
      pair.send(Direction.TO_TERMINAL, ToyDialect.answer(1));
      assertThat(pair.receive(Direction.TO_TERMINAL, SOON).bytes()).isEqualTo(ToyDialect.answer(1));
      pair.host.endOutput();
      assertThat(pair.receive(Direction.TO_TERMINAL, SOON).end()).isEqualTo(End.CLOSED);
      assertThat(pair.receive(Direction.TO_HOST, Duration.ofHours(9)).end()).isEqualTo(End.CLOSED);
      assertThat(Duration.between(began, bed.clock.now()))
          .isBetween(Duration.ofMinutes(113), Duration.ofMinutes(115));
    }
  }

  @Test
  void what_the_cable_keeps_silent_stays_until_it_is_back() {
    try (VirtualBed bed = new VirtualBed()) {
      Pair pair = bed.connect();
      pair.send(Direction.TO_HOST, ToyDialect.request(1));
      bed.link.cable(false);
      assertThat(pair.receive(Direction.TO_TERMINAL, Duration.ofHours(9)).end())
          .isEqualTo(End.OPEN);
      bed.link.cable(true);
      assertThat(pair.receive(Direction.TO_TERMINAL, SOON).end()).isEqualTo(End.RESET);
    }
  }

  @Test
  void thousands_of_short_connections_in_memory_leave_nothing_behind() {
    try (VirtualBed bed = new VirtualBed()) {
      for (int i = 0; i < 3000; i++) {
        Pair pair = bed.connect();
        if (i % 3 > 0) pair.send(Direction.TO_HOST, Arrays.copyOf(ToyDialect.request(i), i % 116));
        if (i % 2 == 0) pair.terminal.close();
        else pair.terminal.reset();
        if (i % 5 == 0) pair.host.reset();
        else pair.host.close();
      }
      bed.clock.pass(SOON);
      assertThat(bed.link.open()).isZero();
      assertThat(bed.isNeutral()).isTrue();
    }
  }

  @Test
  void hundreds_of_short_connections_on_sockets_leave_no_thread_and_no_descriptor()
      throws IOException {
    try (Sockets bed = new Sockets()) {
      assertThat(bed.isNeutral()).isTrue();
      settle(bed, 0);
      long threads = threads();
      long files = files();
      for (int i = 0; i < 400; i++) {
        Sockets.Pair pair = bed.connect();
        if (i % 3 > 0) pair.send(Direction.TO_HOST, Arrays.copyOf(ToyDialect.request(i), i % 116));
        if (i % 4 == 0) pair.terminal().setSoLinger(true, 0);
        pair.close();
      }
      settle(bed, threads);
      assertThat(bed.link.open()).isZero();
      assertThat(threads()).isLessThanOrEqualTo(threads + 1);
      assertThat(files()).isLessThanOrEqualTo(files + 4);
      assertThat(bed.isNeutral()).isTrue();
    }
  }

  private static void settle(Sockets bed, long threads) {
    for (int i = 0; i < 300 && (bed.link.open() > 0 || threads() > threads); i++)
      if (threads == 0 && bed.link.open() == 0) return;
      else bed.clock.pass(Duration.ofMillis(10));
  }

  private static long threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.matches("(link|listening|connection|watching) .*"))
        .count();
  }

  private static long files() {
    try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
      return open.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void a_side_that_never_reads_costs_its_own_connection_alone() throws IOException {
    try (Sockets bed = new Sockets()) {
      for (Direction direction : Direction.values()) {
        Sockets.Pair pair = bed.connect();
        bed.clock.start("greedy", () -> writeForEver(pair, direction));
        bed.clock.pass(Duration.ofMillis(500));
        assertThat(bed.isNeutral()).isTrue();
        for (int i = 0; i < 1000 && bed.link.open() > 0; i++) bed.clock.pass(Duration.ofMillis(10));
        assertThat(bed.link.open()).as(direction + " is reset").isZero();
        pair.close();
      }
    }
  }

  @Test
  void closing_never_waits_for_a_side_that_does_not_read() throws IOException {
    Sockets bed = new Sockets();
    try (Sockets.Pair pair = bed.connect()) {
      bed.clock.start("greedy", () -> writeForEver(pair, Direction.TO_HOST));
      bed.clock.pass(Duration.ofMillis(1000));
      Instant before = bed.clock.now();
      bed.close();
      assertThat(Duration.between(before, bed.clock.now())).isLessThan(Duration.ofSeconds(2));
    }
  }

  private static void writeForEver(Sockets.Pair pair, Direction direction) {
    byte[] many = new byte[100 * ToyDialect.REQUEST_SIZE];
    for (int at = 0; at < many.length; at += ToyDialect.REQUEST_SIZE)
      System.arraycopy(ToyDialect.request(at), 0, many, at, ToyDialect.REQUEST_SIZE);
    try {
      for (int i = 0; i < 100_000; i++) pair.send(direction, many);
    } catch (IOException _) {
      // the link has had enough
    }
  }

  @Test
  void a_link_whose_host_is_gone_keeps_nothing_of_those_who_came() {
    try (VirtualBed bed = new VirtualBed()) {
      bed.hostGoes();
      for (int i = 0; i < 1000; i++) {
        try (Connection terminal = bed.dial()) {
          assertThat(bed.read(terminal, SOON).end()).isEqualTo(End.RESET);
        } catch (NotConnected | WireBroken _) {
          // as good as reset
        }
      }
      assertThat(bed.link.open()).isZero();
    }
  }
}
