package org.posrig.hosts.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.posrig.fault.LinkFault;
import org.posrig.history.Event;
import org.posrig.hosts.link.VirtualBed.End;
import org.posrig.hosts.link.VirtualBed.Pair;
import org.posrig.hosts.link.VirtualBed.Received;
import org.posrig.net.Direction;

/// Bytes that are no message pass unchanged, armed or not, and are told.
@Timeout(60)
class GarbageTest {
  private static final Direction WAY = Direction.TO_HOST;
  private static final Duration SOON = Duration.ofMillis(50);

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void an_absurd_prefix_passes_at_once_and_the_next_message_is_known(boolean armed) {
    for (int prefix : new int[] {0, 0x2000, 0x4745, 0xFFFF}) {
      try (VirtualBed bed = new VirtualBed()) {
        if (armed) bed.link.arm(Arms.before(new LinkFault.Lose(), WAY));
        Pair pair = bed.connect();
        byte[] garbage = new byte[40];
        garbage[0] = (byte) (prefix >> 8);
        garbage[1] = (byte) prefix;
        pair.send(WAY, garbage);
        assertThat(pair.receive(WAY, Duration.ofMillis(1)).bytes()).isEqualTo(garbage);
        assertGarbage(bed, 40, "no message is as long as its prefix says: " + (prefix + 2));
        pair.send(WAY, ToyDialect.request(1));
        assertThat(pair.receive(WAY, SOON).bytes()).hasSize(armed ? 0 : 116);
        assertThat(bed.recorder.all(Event.FaultFired.class)).hasSize(armed ? 1 : 0);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void an_unknown_message_type_passes_and_is_not_struck(boolean armed) {
    try (VirtualBed bed = new VirtualBed()) {
      if (armed) bed.link.arm(Arms.before(new LinkFault.Lose(), WAY));
      Pair pair = bed.connect();
      byte[] unknown = ToyDialect.message("9999", 1, 1, 60);
      pair.send(WAY, unknown);
      assertThat(pair.receive(WAY, SOON).bytes()).isEqualTo(unknown);
      assertGarbage(bed, 60, "not a message of the dialect");
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_message_cut_short_by_its_sender_passes_as_far_as_it_came(boolean armed) {
    for (int n : new int[] {1, 2, 3, 15, 115}) {
      try (VirtualBed bed = new VirtualBed()) {
        if (armed) bed.link.arm(Arms.before(new LinkFault.Lose(), WAY));
        Pair pair = bed.connect();
        byte[] part = Arrays.copyOf(ToyDialect.request(1), n);
        pair.send(WAY, part);
        pair.terminal.endOutput();
        Received got = pair.receive(WAY, SOON);
        assertThat(got.bytes()).isEqualTo(part);
        assertThat(got.end()).isEqualTo(End.CLOSED);
        assertGarbage(bed, n, "the stream ended inside a message");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_prefix_that_promises_more_than_comes_is_not_held_for_ever(boolean armed) {
    try (VirtualBed bed = new VirtualBed()) {
      if (armed) bed.link.arm(Arms.before(new LinkFault.Lose(), WAY));
      Pair pair = bed.connect();
      byte[] part = Arrays.copyOf(ToyDialect.request(1), 100);
      pair.send(WAY, part);
      Received got = pair.receive(WAY, Duration.ofSeconds(6));
      assertThat(got.bytes()).isEqualTo(part);
      if (armed) assertGarbage(bed, 100, "incomplete for 5 s, passed on; no fault strikes it");
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void random_bytes_pass_exactly_while_a_fault_is_armed(long seed) {
    try (VirtualBed bed = new VirtualBed()) {
      Random random = new Random(seed);
      bed.link.arm(Arms.before(new LinkFault.Lose(), WAY));
      Pair pair = bed.connect();
      byte[] noise = new byte[100_000];
      random.nextBytes(noise);
      for (int at = 0; at < noise.length; at += 1000)
        pair.send(WAY, Arrays.copyOfRange(noise, at, at + 1000));
      pair.terminal.endOutput();
      Received got = pair.receive(WAY, Duration.ofSeconds(20));
      assertThat(got.bytes()).as("seed %d", seed).isEqualTo(noise);
      assertThat(bed.recorder.all(Event.Garbage.class)).isNotEmpty();
      assertThat(bed.recorder.all(Event.Message.class)).isEmpty();
    }
  }

  private static void assertGarbage(VirtualBed bed, int bytes, String why) {
    assertThat(bed.recorder.all(Event.Garbage.class))
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.connection()).isEqualTo(1);
              assertThat(event.direction()).isEqualTo(WAY);
              assertThat(event.bytes()).isEqualTo(bytes);
              assertThat(event.why().english()).contains(why);
            });
  }
}
