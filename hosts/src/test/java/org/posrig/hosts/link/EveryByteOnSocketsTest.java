package org.posrig.hosts.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.posrig.fault.LinkFault;
import org.posrig.history.Event;
import org.posrig.hosts.link.Sockets.End;
import org.posrig.hosts.link.Sockets.Pair;
import org.posrig.hosts.link.Sockets.Received;
import org.posrig.net.Direction;

/// At every byte of a request and of an answer, on real sockets, counted by a plain socket that is
/// already reading when the bytes come.
@Timeout(60)
class EveryByteOnSocketsTest {
  private Sockets bed;
  private final ExecutorService reader = Executors.newSingleThreadExecutor();

  @BeforeEach
  void open() throws IOException {
    bed = new Sockets();
  }

  @AfterEach
  void close() throws IOException {
    reader.shutdownNow();
    bed.close();
  }

  @ParameterizedTest
  @EnumSource
  void a_reset_lets_exactly_the_bytes_before_it_pass(Direction direction) throws Exception {
    byte[] message = Arms.message(direction, 1);
    for (int n = 0; n <= message.length + 1; n++) {
      bed.link.arm(Arms.atByte(new LinkFault.Reset(), direction, n));
      Received got = strike(direction, message);
      assertThat(got.end()).as("reset at byte %d", n).isEqualTo(End.RESET);
      assertFirst(n, message, got);
    }
    assertEachFiredOnce(message.length + 2);
    assertThat(bed.isNeutral()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void a_half_close_lets_exactly_the_bytes_before_it_pass(Direction direction) throws Exception {
    byte[] message = Arms.message(direction, 1);
    for (int n = 0; n <= message.length + 1; n++) {
      bed.link.arm(Arms.atByte(new LinkFault.HalfClose(), direction, n));
      try (Pair pair = bed.connect()) {
        Future<Received> reading = reading(pair, direction);
        pair.send(direction, message);
        Received got = reading.get(5, TimeUnit.SECONDS);
        assertThat(got.end()).as("half-close at byte %d", n).isEqualTo(End.CLOSED);
        assertFirst(n, message, got);
        byte[] back = Arms.message(direction.opposite(), 2);
        pair.send(direction.opposite(), back);
        assertThat(pair.receive(direction.opposite(), back.length)).isEqualTo(back);
      }
    }
    assertEachFiredOnce(message.length + 2);
    assertThat(bed.isNeutral()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void a_stall_lets_exactly_the_bytes_before_it_pass_until_healed(Direction direction)
      throws Exception {
    byte[] message = Arms.message(direction, 1);
    for (int n = 0; n <= message.length + 1; n++) {
      bed.link.arm(Arms.atByte(new LinkFault.Stall(), direction, n));
      int mark = bed.recorder.mark();
      try (Pair pair = bed.connect()) {
        Future<Received> reading = reading(pair, direction);
        pair.send(direction, message);
        bed.recorder.await(mark, Event.FaultFired.class, bed.soon());
        pair.send(direction, message);
        bed.link.heal();
        Received got = reading.get(5, TimeUnit.SECONDS);
        assertThat(got.end()).as("stall at byte %d", n).isEqualTo(End.RESET);
        assertFirst(n, message, got);
      }
    }
    assertEachFiredOnce(message.length + 2);
    assertThat(bed.isNeutral()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void a_truncated_message_loses_exactly_its_rest_and_the_connection_stays(Direction direction)
      throws Exception {
    byte[] message = Arms.message(direction, 1);
    byte[] next = Arms.message(direction, 2);
    try (Pair pair = bed.connect()) {
      for (int n = 0; n < message.length; n++) {
        bed.link.arm(Arms.atByte(new LinkFault.Lose(), direction, n));
        pair.send(direction, message);
        pair.send(direction, next);
        assertThat(pair.receive(direction, n)).isEqualTo(Arrays.copyOf(message, n));
        assertThat(pair.receive(direction, next.length)).as("after byte %d", n).isEqualTo(next);
      }
    }
    assertEachFiredOnce(message.length);
  }

  @ParameterizedTest
  @EnumSource
  void a_corrupted_byte_is_the_only_one(Direction direction) throws Exception {
    byte[] message = Arms.message(direction, 1);
    try (Pair pair = bed.connect()) {
      for (int n = -message.length; n < message.length; n++) {
        bed.link.arm(Arms.before(new LinkFault.Corrupt(n, 0x40), direction));
        pair.send(direction, message);
        byte[] expected = message.clone();
        expected[n < 0 ? message.length + n : n] ^= 0x40;
        assertThat(pair.receive(direction, message.length)).as("byte %d", n).isEqualTo(expected);
      }
    }
    assertEachFiredOnce(2 * message.length);
  }

  /// Linux keeps what arrived before a reset for whoever reads late; other systems may not.
  @ParameterizedTest
  @EnumSource
  @EnabledOnOs(OS.LINUX)
  void a_late_reader_gets_the_bytes_before_a_reset_too(Direction direction) throws Exception {
    byte[] message = Arms.message(direction, 1);
    for (int n = 1; n < message.length; n += 29) {
      bed.link.arm(Arms.atByte(new LinkFault.Reset(), direction, n));
      int mark = bed.recorder.mark();
      try (Pair pair = bed.connect()) {
        pair.send(direction, message);
        bed.recorder.await(mark, Event.Disconnected.class, bed.soon());
        bed.clock.pass(Duration.ofMillis(50));
        Received got = pair.receiveAll(direction, 5000);
        assertThat(got.end()).isEqualTo(End.RESET);
        assertFirst(n, message, got);
      }
    }
  }

  private Received strike(Direction direction, byte[] message) throws Exception {
    try (Pair pair = bed.connect()) {
      Future<Received> reading = reading(pair, direction);
      pair.send(direction, message);
      return reading.get(5, TimeUnit.SECONDS);
    }
  }

  private Future<Received> reading(Pair pair, Direction direction) {
    return reader.submit(() -> pair.receiveAll(direction, 5000));
  }

  private static void assertFirst(int n, byte[] message, Received got) {
    byte[] expected = Arrays.copyOf(message, Math.min(n, message.length));
    assertThat(got.bytes()).as("the first %d bytes", n).isEqualTo(expected);
  }

  private void assertEachFiredOnce(int faults) {
    assertThat(bed.recorder.all(Event.FaultFired.class)).hasSize(faults);
    assertThat(bed.recorder.all(Event.Trouble.class)).isEmpty();
  }
}
