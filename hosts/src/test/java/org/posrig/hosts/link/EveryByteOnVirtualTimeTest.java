package org.posrig.hosts.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.posrig.fault.FiredAt;
import org.posrig.fault.LinkFault;
import org.posrig.history.Event;
import org.posrig.hosts.link.VirtualBed.End;
import org.posrig.hosts.link.VirtualBed.Pair;
import org.posrig.hosts.link.VirtualBed.Received;
import org.posrig.meaning.TransactionKind;
import org.posrig.net.Direction;

/// Every fault that has a place inside a message, at every byte, both ways, in memory.
@Timeout(60)
class EveryByteOnVirtualTimeTest {

  /// What the receiver sees of a message of which n bytes came before the fault.
  private record Case(LinkFault fault, End end, boolean restComes, Duration restAfter) {}

  static Stream<Arguments> cases() {
    Duration second = Duration.ofSeconds(1);
    return List.of(
            new Case(new LinkFault.Reset(), End.RESET, false, Duration.ZERO),
            new Case(new LinkFault.HalfClose(), End.CLOSED, false, Duration.ZERO),
            new Case(new LinkFault.Stall(), End.OPEN, false, Duration.ZERO),
            new Case(new LinkFault.Lose(), End.OPEN, false, Duration.ZERO),
            new Case(new LinkFault.Delay(second), End.OPEN, true, second),
            new Case(new LinkFault.Drip(Duration.ofMillis(1)), End.OPEN, true, Duration.ZERO))
        .stream()
        .flatMap(one -> Stream.of(Direction.values()).map(way -> Arguments.of(one, way)));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void the_bytes_before_the_fault_pass_and_no_others(Case one, Direction direction) {
    byte[] message = Arms.message(direction, 1);
    for (int n = 0; n < message.length; n++) {
      try (VirtualBed bed = new VirtualBed()) {
        bed.link.arm(Arms.atByte(one.fault(), direction, n));
        Pair pair = bed.connect();
        pair.send(direction, message);

        Received soon = pair.receive(direction, Duration.ofMillis(500));
        assertThat(soon.end()).as("after byte %d", n).isEqualTo(one.end());
        if (!one.restComes()) assertThat(soon.bytes()).isEqualTo(Arrays.copyOf(message, n));
        if (one.restAfter().isPositive()) {
          assertThat(soon.bytes()).isEqualTo(Arrays.copyOf(message, n));
          Received later = pair.receive(direction, Duration.ofSeconds(1));
          assertThat(later.bytes()).isEqualTo(Arrays.copyOfRange(message, n, message.length));
          assertThat(later.after()).isEqualTo(Duration.ofMillis(500));
        } else if (one.restComes()) {
          assertThat(soon.bytes()).isEqualTo(message);
          assertThat(soon.after()).isEqualTo(Duration.ofMillis(message.length - n - 1));
        }
        assertTold(bed, one, direction, n, message.length);
        bed.link.heal();
        assertThat(bed.isNeutral()).isTrue();
      }
    }
  }

  private static void assertTold(VirtualBed bed, Case one, Direction way, int n, int size) {
    assertThat(bed.recorder.all(Event.FaultFired.class))
        .singleElement()
        .satisfies(
            fired ->
                assertThat(fired.place())
                    .isInstanceOfSatisfying(
                        FiredAt.InMessage.class,
                        at -> {
                          assertThat(at.connection()).isEqualTo(1);
                          assertThat(at.direction()).isEqualTo(way);
                          assertThat(at.kind()).isEqualTo(TransactionKind.SALE);
                          assertThat(at.passed()).isEqualTo(n);
                          assertThat(at.of()).isEqualTo(size);
                        }));
    assertThat(bed.recorder.all(Event.PartDelivered.class))
        .isEqualTo(one.restComes() ? List.of() : List.of(Arms.part(1, way, n, size)));
  }
}
