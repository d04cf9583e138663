package org.posrig.hosts.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.posrig.fault.CannotStrike;
import org.posrig.fault.Injection;
import org.posrig.fault.LinkFault;
import org.posrig.fault.Moment;
import org.posrig.history.Event;
import org.posrig.net.Direction;

@Timeout(60)
class ArmingTest {
  private static final Direction WAY = Direction.TO_TERMINAL;

  static Stream<Arguments> misfits() {
    String connect = "it fits OnConnect(occurrence from 1)";
    String before = "it fits OnMessage(direction, kind, occurrence, Before)";
    String inside =
        "it fits OnMessage(direction, kind, occurrence, Before or AtByte(offset from 0))";
    String any =
        "it fits OnMessage(direction, kind, occurrence, Before, AtByte(offset from 0) or After)";
    return Stream.of(
        Arguments.of(Arms.before(new LinkFault.Refuse(), WAY), connect),
        Arguments.of(Arms.after(new LinkFault.Swallow(), WAY), connect),
        Arguments.of(Arms.onConnect(new LinkFault.AcceptAndClose(), 0), connect),
        Arguments.of(Arms.onConnect(new LinkFault.Reset(), 1), any),
        Arguments.of(Arms.atByte(new LinkFault.Stall(), WAY, -1), any),
        Arguments.of(new Injection<>("f", new LinkFault.HalfClose(), new Moment.AtOnce()), any),
        Arguments.of(Arms.after(new LinkFault.Lose(), WAY), inside),
        Arguments.of(Arms.onConnect(new LinkFault.Duplicate(), 1), before),
        Arguments.of(Arms.atByte(new LinkFault.Corrupt(1, 1), WAY, 3), before),
        Arguments.of(
            Arms.before(new LinkFault.WrongLength(65_536), WAY),
            "length 65536 does not fit into a prefix of 2 bytes"));
  }

  @ParameterizedTest
  @MethodSource("misfits")
  void a_moment_that_does_not_fit_is_refused_and_the_right_one_named(
      Injection<LinkFault> injection, String says) {
    try (VirtualBed bed = new VirtualBed()) {
      assertThatThrownBy(() -> bed.link.arm(injection))
          .isInstanceOf(CannotStrike.class)
          .hasMessageEndingWith(says);
      assertThat(bed.isNeutral()).isTrue();
    }
  }

  @Test
  void a_message_under_way_at_arming_passes_untouched_and_is_not_counted() {
    try (VirtualBed bed = new VirtualBed()) {
      VirtualBed.Pair pair = bed.connect();
      byte[] first = ToyDialect.answer(1);
      pair.send(WAY, Arrays.copyOf(first, 1));
      pair.receive(WAY, Duration.ofMillis(1));
      bed.link.arm(Arms.before(new LinkFault.Lose(), WAY));
      pair.send(WAY, Arrays.copyOfRange(first, 1, first.length));
      assertThat(pair.receive(WAY, Duration.ofMillis(1)).bytes()).hasSize(146);
      pair.send(WAY, ToyDialect.answer(2));
      assertThat(pair.receive(WAY, Duration.ofMillis(1)).bytes()).isEmpty();
    }
  }

  @Test
  void a_message_held_for_another_fault_at_arming_is_not_counted() {
    try (VirtualBed bed = new VirtualBed()) {
      bed.link.arm(Arms.at(new LinkFault.Lose(), WAY, 5, new Moment.Place.Before()));
      VirtualBed.Pair pair = bed.connect();
      byte[] first = ToyDialect.answer(1);
      pair.send(WAY, Arrays.copyOf(first, 30));
      pair.receive(WAY, Duration.ofMillis(1));
      bed.link.arm(Arms.before(new LinkFault.StripMac(), WAY));
      pair.send(WAY, Arrays.copyOfRange(first, 30, first.length));
      assertThat(pair.receive(WAY, Duration.ofMillis(1)).bytes()).isEqualTo(first);
      pair.send(WAY, ToyDialect.answer(2));
      assertThat(pair.receive(WAY, Duration.ofMillis(1)).bytes()).hasSize(139);
    }
  }

  @Test
  void under_traffic_each_fault_strikes_exactly_one_message_whole() throws Exception {
    int messages = 3000;
    ExecutorService sides = Executors.newFixedThreadPool(2);
    CountDownLatch armed = new CountDownLatch(1);
    try (Sockets bed = new Sockets();
        Sockets.Pair pair = bed.connect()) {
      Future<?> sending =
          sides.submit(
              () -> {
                assertThat(armed.await(20, TimeUnit.SECONDS)).isTrue();
                for (int i = 1; i <= messages; i++) pair.send(WAY, ToyDialect.answer(i));
                return null;
              });
      Future<Integer> corrupted = sides.submit(() -> corrupted(pair, messages));
      int fired = 0;
      while (!sending.isDone() && fired < 200) {
        int mark = bed.recorder.mark();
        bed.link.arm(Arms.before(new LinkFault.Corrupt(30, 0x55), WAY));
        armed.countDown();
        if (bed.recorder
            .await(
                mark,
                one -> one.event() instanceof Event.FaultFired,
                bed.clock.in(Duration.ofSeconds(1)))
            .isEmpty()) break;
        fired++;
      }
      bed.link.heal();
      sending.get(20, TimeUnit.SECONDS);
      assertThat(corrupted.get(20, TimeUnit.SECONDS)).isEqualTo(fired).isPositive();
    } finally {
      sides.shutdownNow();
    }
  }

  /// Counts the corrupted ones; all others must be exact.
  private static int corrupted(Sockets.Pair pair, int messages) throws Exception {
    int corrupted = 0;
    for (int i = 1; i <= messages; i++) {
      byte[] got = pair.receive(WAY, ToyDialect.ANSWER_SIZE);
      byte[] expected = ToyDialect.answer(i);
      if (!Arrays.equals(got, expected)) {
        expected[30] ^= 0x55;
        corrupted++;
      }
      assertThat(got).as("message %d", i).isEqualTo(expected);
    }
    return corrupted;
  }

  @Test
  void a_fault_armed_by_whoever_sees_the_message_sent_does_not_strike_that_message() {
    try (VirtualBed bed = new VirtualBed()) {
      bed.recorder.onEvent(
          event -> {
            if (event instanceof Event.Message message && message.trace().equals("000001"))
              if (message.stage() == Event.Stage.SENT)
                bed.link.arm(Arms.before(new LinkFault.Lose(), WAY));
          });
      VirtualBed.Pair pair = bed.connect();
      List.of(1, 2, 3).forEach(stan -> pair.send(WAY, ToyDialect.answer(stan)));
      byte[] got = pair.receive(WAY, Duration.ofMillis(1)).bytes();
      assertThat(got)
          .hasSize(2 * 147)
          .startsWith(ToyDialect.answer(1))
          .endsWith(ToyDialect.answer(3));
    }
  }
}
