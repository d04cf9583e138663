package org.posrig.hosts.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.posrig.fault.LinkFault;
import org.posrig.history.Event;
import org.posrig.history.Event.Stage;
import org.posrig.hosts.link.VirtualBed.End;
import org.posrig.hosts.link.VirtualBed.Pair;
import org.posrig.hosts.link.VirtualBed.Received;
import org.posrig.net.Direction;

/// On a busy machine the host may have answered before the link has told that the request arrived.
@Timeout(60)
class BeforeTheAnswerTest {
  private static final Duration SOON = Duration.ofMillis(500);
  private static final Duration SLOW = Duration.ofMillis(50);

  @Test
  void what_strikes_after_a_request_strikes_before_its_answer() {
    try (VirtualBed bed = new VirtualBed()) {
      bed.link.holdMessages();
      Pair pair = bed.connect();
      answersAtOnce(bed, pair, () -> bed.link.cable(false));
      pair.send(Direction.TO_HOST, ToyDialect.request(1));
      Received got = pair.receive(Direction.TO_TERMINAL, SOON);
      assertThat(got.bytes()).isEmpty();
      assertThat(got.end()).isEqualTo(End.OPEN);
      assertThat(bed.recorder.all(Event.PartDelivered.class))
          .containsExactly(Arms.part(1, Direction.TO_TERMINAL, 0, ToyDialect.answer(1).length));
    }
  }

  @Test
  void a_reset_after_a_request_comes_before_its_answer() {
    try (VirtualBed bed = new VirtualBed()) {
      bed.link.arm(Arms.after(new LinkFault.Reset(), Direction.TO_HOST));
      Pair pair = bed.connect();
      answersAtOnce(bed, pair, () -> {});
      pair.send(Direction.TO_HOST, ToyDialect.request(1));
      Received got = pair.receive(Direction.TO_TERMINAL, SOON);
      assertThat(got.bytes()).isEmpty();
      assertThat(got.end()).isEqualTo(End.RESET);
    }
  }

  @Test
  void an_answer_passes_once_its_request_was_told() {
    try (VirtualBed bed = new VirtualBed()) {
      bed.link.holdMessages();
      Pair pair = bed.connect();
      answersAtOnce(bed, pair, () -> {});
      pair.send(Direction.TO_HOST, ToyDialect.request(1));
      Received got = pair.receive(Direction.TO_TERMINAL, SOON);
      assertThat(got.bytes()).isEqualTo(ToyDialect.answer(1));
      assertThat(got.after()).isEqualTo(SLOW);
    }
  }

  /// The host answers, the machine is slow, and only then strikes what follows the history.
  private static void answersAtOnce(VirtualBed bed, Pair pair, Runnable strike) {
    bed.recorder.onEvent(
        event -> {
          if (!(event instanceof Event.Message message)
              || message.stage() != Stage.DELIVERED
              || message.direction() != Direction.TO_HOST) return;
          pair.send(Direction.TO_TERMINAL, ToyDialect.answer(1));
          bed.clock.pass(SLOW);
          strike.run();
        });
  }
}
