package org.posrig.hosts.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.posrig.fault.Injection;
import org.posrig.fault.LinkFault;
import org.posrig.fault.Moment.Place;
import org.posrig.history.Event;
import org.posrig.history.Observation;
import org.posrig.hosts.link.VirtualBed.Pair;
import org.posrig.net.Direction;
import org.posrig.wire.Connection;
import org.posrig.wire.WireBroken;

@Timeout(60)
class ReplayTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void the_same_seed_gives_the_same_events(long seed) {
    List<Observation> first = run(seed);
    assertThat(first).as("seed %d", seed).hasSizeGreaterThan(40);
    assertThat(run(seed)).as("seed %d", seed).isEqualTo(first);
  }

  @Test
  void another_seed_gives_other_events() {
    assertThat(run(1)).isNotEqualTo(run(2));
  }

  /// Some conversations with random faults, each message in random pieces.
  private static List<Observation> run(long seed) {
    Random random = new Random(seed);
    try (VirtualBed bed = new VirtualBed()) {
      for (int i = 0; i < 10; i++) {
        bed.link.arm(randomFault(random));
        Pair pair = bed.connect();
        converse(bed, pair, random);
        pair.terminal.close();
        bed.clock.pass(Duration.ofMillis(random.nextInt(100)));
        bed.link.heal();
      }
      return bed.recorder.history().seen();
    }
  }

  private static void converse(VirtualBed bed, Pair pair, Random random) {
    for (Direction direction : Direction.values()) {
      try {
        for (byte[] piece : pieces(Arms.message(direction, random.nextInt(1000)), random)) {
          pair.send(direction, piece);
          bed.clock.pass(Duration.ofMillis(random.nextInt(20)));
        }
      } catch (WireBroken broken) {
        return; // the fault has ended it
      }
      pair.receive(direction, Duration.ofMillis(50));
    }
  }

  private static List<byte[]> pieces(byte[] message, Random random) {
    int cut = 1 + random.nextInt(message.length - 1);
    return List.of(Arrays.copyOf(message, cut), Arrays.copyOfRange(message, cut, message.length));
  }

  private static Injection<LinkFault> randomFault(Random random) {
    Direction direction = Direction.values()[random.nextInt(2)];
    List<LinkFault> faults =
        new ArrayList<>(
            List.of(
                new LinkFault.Reset(),
                new LinkFault.Stall(),
                new LinkFault.HalfClose(),
                new LinkFault.Delay(Duration.ofMillis(random.nextInt(500))),
                new LinkFault.Drip(Duration.ofMillis(1)),
                new LinkFault.Lose()));
    LinkFault fault = faults.get(random.nextInt(faults.size()));
    return Arms.at(fault, direction, 1, new Place.AtByte(random.nextInt(110)));
  }

  @Test
  void a_terminal_whose_power_goes_when_its_message_is_seen_has_still_sent_it() {
    try (VirtualBed bed = new VirtualBed()) {
      Pair pair = bed.connect();
      bed.recorder.onEvent(event -> cutPower(event, pair.terminal));
      pair.send(Direction.TO_HOST, ToyDialect.request(1));
      assertThat(pair.receive(Direction.TO_HOST, Duration.ofSeconds(1)).bytes())
          .isEqualTo(ToyDialect.request(1));
      assertThat(bed.recorder.all(Event.Disconnected.class))
          .contains(new Event.Disconnected(1, Direction.TO_HOST, Event.Ending.HALF_CLOSED));
    }
  }

  @Test
  void a_terminal_whose_power_goes_before_its_answer_is_delivered_does_not_get_it() {
    try (VirtualBed bed = new VirtualBed()) {
      Pair pair = bed.connect();
      bed.recorder.onEvent(event -> cutPower(event, pair.terminal));
      pair.send(Direction.TO_TERMINAL, ToyDialect.answer(1));
      bed.clock.pass(Duration.ofSeconds(1));
      assertThat(bed.recorder.all(Event.PartDelivered.class))
          .containsExactly(Arms.part(1, Direction.TO_TERMINAL, 0, 147));
      assertThat(bed.recorder.all(Event.Message.class)).hasSize(1);
    }
  }

  private static void cutPower(Event event, Connection terminal) {
    if (event instanceof Event.Message message && message.stage() == Event.Stage.SENT)
      terminal.close();
  }
}
