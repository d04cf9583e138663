package org.posrig.hosts.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.posrig.fault.FiredAt;
import org.posrig.fault.LinkFault;
import org.posrig.history.Event;
import org.posrig.hosts.link.VirtualBed.End;
import org.posrig.hosts.link.VirtualBed.Pair;
import org.posrig.hosts.link.VirtualBed.Received;
import org.posrig.net.Direction;
import org.posrig.wire.Connection;

@Timeout(60)
class HealingTest {
  private static final Duration SOON = Duration.ofMillis(50);

  @Test
  void a_held_part_passes_once_nothing_is_armed_any_more() {
    try (VirtualBed bed = new VirtualBed()) {
      bed.link.arm(Arms.before(new LinkFault.Lose(), Direction.TO_HOST));
      Pair pair = bed.connect();
      byte[] message = ToyDialect.request(1);
      pair.send(Direction.TO_HOST, Arrays.copyOf(message, 60));
      assertThat(pair.receive(Direction.TO_HOST, SOON).bytes()).isEmpty();
      bed.link.heal();
      assertThat(pair.receive(Direction.TO_HOST, SOON).bytes()).hasSize(60);
      pair.send(Direction.TO_HOST, Arrays.copyOfRange(message, 60, 116));
      assertThat(pair.receive(Direction.TO_HOST, SOON).bytes()).hasSize(56);
      assertThat(bed.recorder.all(Event.FaultFired.class)).isEmpty();
    }
  }

  @Test
  void a_late_message_leaves_at_once() {
    try (VirtualBed bed = new VirtualBed()) {
      bed.link.arm(Arms.before(new LinkFault.Delay(Duration.ofHours(1)), Direction.TO_TERMINAL));
      Pair pair = bed.connect();
      pair.send(Direction.TO_TERMINAL, ToyDialect.answer(1));
      assertThat(pair.receive(Direction.TO_TERMINAL, SOON).bytes()).isEmpty();
      bed.link.heal();
      Received got = pair.receive(Direction.TO_TERMINAL, SOON);
      assertThat(got.bytes()).isEqualTo(ToyDialect.answer(1));
      assertThat(got.after()).isZero();
    }
  }

  @Test
  void a_dripping_message_comes_whole_at_once() {
    try (VirtualBed bed = new VirtualBed()) {
      bed.link.arm(Arms.before(new LinkFault.Drip(Duration.ofSeconds(1)), Direction.TO_TERMINAL));
      Pair pair = bed.connect();
      pair.send(Direction.TO_TERMINAL, ToyDialect.answer(1));
      assertThat(pair.receive(Direction.TO_TERMINAL, Duration.ofMillis(9500)).bytes()).hasSize(10);
      bed.link.heal();
      assertThat(pair.receive(Direction.TO_TERMINAL, SOON).bytes()).hasSize(137);
    }
  }

  @Test
  void a_stalled_connection_is_reset_and_a_fresh_one_is_exact() {
    try (VirtualBed bed = new VirtualBed()) {
      bed.link.arm(Arms.atByte(new LinkFault.Stall(), Direction.TO_HOST, 7));
      Pair pair = bed.connect();
      pair.send(Direction.TO_HOST, ToyDialect.request(1));
      assertThat(pair.receive(Direction.TO_HOST, SOON).bytes()).hasSize(7);
      bed.link.heal();
      assertThat(pair.receive(Direction.TO_HOST, SOON).end()).isEqualTo(End.RESET);
      assertThat(pair.receive(Direction.TO_TERMINAL, SOON).end()).isEqualTo(End.RESET);
      assertThat(bed.recorder.all(Event.Disconnected.class))
          .containsExactly(
              new Event.Disconnected(1, Direction.TO_HOST, Event.Ending.STALLED),
              new Event.Disconnected(1, Direction.TO_HOST, Event.Ending.RESET));
      assertThat(bed.isNeutral()).isTrue();
    }
  }

  @Test
  void does_not_block_behind_a_peer_that_reads_nothing() throws Exception {
    ExecutorService sender = Executors.newSingleThreadExecutor();
    Sockets bed = new Sockets();
    try (bed;
        Sockets.Pair pair = bed.connect()) {
      bed.link.arm(Arms.atByte(new LinkFault.Stall(), Direction.TO_HOST, 7));
      pair.send(Direction.TO_HOST, ToyDialect.request(1));
      Future<?> flood = sender.submit(() -> flood(pair));
      bed.clock.pass(Duration.ofMillis(300));
      var before = bed.clock.now();
      bed.link.heal();
      assertThat(Duration.between(before, bed.clock.now())).isLessThan(Duration.ofMillis(200));
      assertThat(bed.isNeutral()).isTrue();
      before = bed.clock.now();
      bed.link.close();
      assertThat(Duration.between(before, bed.clock.now())).isLessThan(Duration.ofSeconds(2));
      assertThat(flood.get(5, TimeUnit.SECONDS)).isEqualTo("broken");
    } finally {
      sender.shutdownNow();
    }
  }

  /// The host sends what the terminal never reads, until the link's own buffers are full.
  private static String flood(Sockets.Pair pair) {
    try {
      while (true) pair.send(Direction.TO_TERMINAL, new byte[65_536]);
    } catch (IOException e) {
      return "broken";
    }
  }

  @Test
  void a_refused_terminal_connects_again_at_the_same_address() throws Exception {
    try (Sockets bed = new Sockets()) {
      String address = bed.link.address();
      for (int i = 0; i < 20; i++) {
        int mark = bed.recorder.mark();
        assertThat(bed.isNeutral()).isTrue();
        bed.link.arm(Arms.onConnect(new LinkFault.Refuse(), 1));
        assertThat(bed.recorder.await(mark, Event.FaultFired.class, bed.soon()).place())
            .isEqualTo(new FiredAt.Connecting(i + 2));
        assertThat(refused(bed)).isTrue();
        bed.link.heal();
        assertThat(bed.link.address()).isEqualTo(address);
      }
      assertThat(bed.isNeutral()).isTrue();
    }
  }

  private static boolean refused(Sockets bed) throws IOException {
    try (var socket = bed.dial()) {
      return !socket.isConnected();
    } catch (ConnectException e) {
      return true;
    }
  }

  @Test
  void without_the_cable_nothing_passes_not_even_an_end() {
    try (VirtualBed bed = new VirtualBed()) {
      Pair old = bed.connect();
      bed.link.cable(false);
      for (Direction direction : Direction.values())
        old.send(direction, Arms.message(direction, 1));
      old.host.endOutput();
      Connection swallowed = bed.dial();
      swallowed.write(ToyDialect.request(2));
      assertThat(old.receive(Direction.TO_HOST, SOON).end()).isEqualTo(End.OPEN);
      assertThat(old.receive(Direction.TO_TERMINAL, SOON).end()).isEqualTo(End.OPEN);
      assertThat(bed.read(swallowed, SOON).end()).isEqualTo(End.OPEN);
      assertThat(bed.hostHeard()).isFalse();
      bed.link.heal();
      assertThat(bed.read(swallowed, SOON).end()).isEqualTo(End.OPEN);

      bed.link.cable(true);
      assertThat(bed.read(swallowed, SOON)).extracting(Received::end).isEqualTo(End.RESET);
      Received atHost = old.receive(Direction.TO_HOST, SOON);
      assertThat(atHost.end()).isEqualTo(End.RESET);
      assertThat(atHost.bytes()).isEmpty();
      assertThat(bed.isNeutral()).isTrue();
      assertThat(bed.recorder.all(Event.PartDelivered.class))
          .extracting(Event.PartDelivered::bytes)
          .containsExactly(0, 0, 0);
    }
  }

  @Test
  void a_connection_without_the_cable_is_not_counted_for_a_fault() {
    try (VirtualBed bed = new VirtualBed()) {
      bed.link.arm(Arms.onConnect(new LinkFault.AcceptAndClose(), 1));
      bed.link.cable(false);
      assertThat(bed.read(bed.dial(), SOON).end()).isEqualTo(End.OPEN);
      bed.link.cable(true);
      assertThat(bed.read(bed.dial(), SOON).end()).isEqualTo(End.CLOSED);
    }
  }

  @ParameterizedTest
  @EnumSource
  void closing_leaves_no_thread_and_no_connection(Ending ending) throws Exception {
    Sockets bed = new Sockets();
    try (bed) {
      Sockets.Pair pair = bed.connect();
      switch (ending) {
        case IDLE -> {}
        case STALLED -> bed.link.arm(Arms.before(new LinkFault.Stall(), Direction.TO_HOST));
        case LATE ->
            bed.link.arm(Arms.before(new LinkFault.Delay(Duration.ofHours(1)), Direction.TO_HOST));
        case SWALLOWED -> bed.link.arm(Arms.onConnect(new LinkFault.Swallow(), 1));
      }
      if (ending == Ending.SWALLOWED) bed.dial();
      pair.send(Direction.TO_HOST, ToyDialect.request(1));
      bed.clock.pass(SOON);
      bed.link.close();
      assertThat(pair.receiveAll(Direction.TO_TERMINAL, 5000).end()).isEqualTo(Sockets.End.RESET);
      assertThat(pair.receiveAll(Direction.TO_HOST, 5000).end()).isEqualTo(Sockets.End.RESET);
      assertThat(linkThreads(bed)).isEmpty();
    }
  }

  enum Ending {
    IDLE,
    STALLED,
    LATE,
    SWALLOWED
  }

  private static List<String> linkThreads(Sockets bed) {
    for (int i = 0; i < 50 && !linkThreads().isEmpty(); i++) bed.clock.pass(Duration.ofMillis(10));
    return linkThreads();
  }

  private static List<String> linkThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.matches("(link|listening|connection) .*"))
        .toList();
  }
}
