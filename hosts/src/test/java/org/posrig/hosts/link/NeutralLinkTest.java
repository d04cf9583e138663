package org.posrig.hosts.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.posrig.fault.LinkFault;
import org.posrig.history.Event;
import org.posrig.history.Event.Stage;
import org.posrig.hosts.link.VirtualBed.End;
import org.posrig.hosts.link.VirtualBed.Pair;
import org.posrig.hosts.link.VirtualBed.Received;
import org.posrig.meaning.Authenticity;
import org.posrig.net.Direction;

@Timeout(60)
class NeutralLinkTest {
  private static final Duration SOON = Duration.ofMillis(1);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void passes_any_chunking_byte_by_byte_exactly_in_memory(long seed) {
    try (VirtualBed bed = new VirtualBed()) {
      Random random = new Random(seed);
      Pair pair = bed.connect();
      for (Direction direction : Direction.values()) {
        byte[] stream = messages(direction, 50);
        for (int at = 0; at < stream.length; ) {
          int end = Math.min(stream.length, at + 1 + random.nextInt(300));
          byte[] chunk = Arrays.copyOfRange(stream, at, end);
          pair.send(direction, chunk);
          assertThat(pair.receive(direction, SOON).bytes()).as("seed %d", seed).isEqualTo(chunk);
          at = end;
        }
        assertThat(stages(bed, direction, Stage.SENT)).hasSize(50);
        assertThat(stages(bed, direction, Stage.DELIVERED)).hasSize(50);
      }
      assertThat(bed.recorder.all(Event.Garbage.class)).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void passes_any_chunking_byte_by_byte_exactly_on_sockets(long seed) throws Exception {
    ExecutorService senders = Executors.newFixedThreadPool(2);
    try (Sockets bed = new Sockets();
        Sockets.Pair pair = bed.connect()) {
      Future<?> there = senders.submit(() -> scatter(pair, Direction.TO_HOST, new Random(seed)));
      Future<?> back =
          senders.submit(() -> scatter(pair, Direction.TO_TERMINAL, new Random(~seed)));
      for (Direction direction : Direction.values()) {
        byte[] stream = messages(direction, 200);
        assertThat(pair.receive(direction, stream.length)).as("seed %d", seed).isEqualTo(stream);
      }
      there.get(5, TimeUnit.SECONDS);
      back.get(5, TimeUnit.SECONDS);
    } finally {
      senders.shutdownNow();
    }
  }

  private static Void scatter(Sockets.Pair pair, Direction direction, Random random)
      throws Exception {
    byte[] stream = messages(direction, 200);
    for (int at = 0; at < stream.length; ) {
      int end = Math.min(stream.length, at + 1 + random.nextInt(400));
      pair.send(direction, Arrays.copyOfRange(stream, at, end));
      at = end;
    }
    return null;
  }

  @Test
  void a_fault_armed_for_one_direction_does_not_hold_the_other() {
    try (VirtualBed bed = new VirtualBed()) {
      bed.link.arm(Arms.before(new LinkFault.Lose(), Direction.TO_TERMINAL));
      Pair pair = bed.connect();
      pair.send(Direction.TO_HOST, new byte[] {0});
      assertThat(pair.receive(Direction.TO_HOST, SOON).bytes()).containsExactly(0);
    }
  }

  @Test
  void a_message_is_sent_before_its_last_byte_passes_and_delivered_after() {
    try (VirtualBed bed = new VirtualBed()) {
      Pair pair = bed.connect();
      byte[] message = ToyDialect.request(1);
      pair.send(Direction.TO_HOST, Arrays.copyOf(message, 115));
      assertThat(pair.receive(Direction.TO_HOST, SOON).bytes()).hasSize(115);
      assertThat(bed.recorder.all(Event.Message.class)).isEmpty();
      pair.send(Direction.TO_HOST, Arrays.copyOfRange(message, 115, 116));
      pair.receive(Direction.TO_HOST, SOON);
      assertThat(bed.recorder.all(Event.Message.class))
          .extracting(
              Event.Message::stage, one -> one.meaning().authenticity(), Event.Message::size)
          .containsExactly(
              tuple(Stage.SENT, Authenticity.VALID, 116),
              tuple(Stage.DELIVERED, Authenticity.VALID, 116));
    }
  }

  @ParameterizedTest
  @EnumSource
  void an_end_passes_and_the_other_direction_goes_on(Direction direction) {
    try (VirtualBed bed = new VirtualBed()) {
      Pair pair = bed.connect();
      pair.sender(direction).endOutput();
      assertThat(pair.receive(direction, SOON).end()).isEqualTo(End.CLOSED);
      byte[] back = Arms.message(direction.opposite(), 1);
      pair.send(direction.opposite(), back);
      Received got = pair.receive(direction.opposite(), Duration.ofMillis(50));
      assertThat(got.bytes()).isEqualTo(back);
      assertThat(got.end()).isEqualTo(End.OPEN);
      pair.sender(direction.opposite()).endOutput();
      assertThat(pair.receive(direction.opposite(), SOON).end()).isEqualTo(End.CLOSED);
      assertThat(bed.recorder.all(Event.Disconnected.class))
          .containsExactly(
              new Event.Disconnected(1, direction, Event.Ending.HALF_CLOSED),
              new Event.Disconnected(1, direction.opposite(), Event.Ending.CLOSED));
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_reset_of_one_side_resets_the_other(Direction direction) {
    try (VirtualBed bed = new VirtualBed()) {
      Pair pair = bed.connect();
      pair.sender(direction).reset();
      assertThat(pair.receive(direction, SOON).end()).isEqualTo(End.RESET);
      assertThat(bed.recorder.all(Event.Disconnected.class))
          .containsExactly(new Event.Disconnected(1, direction, Event.Ending.RESET));
    }
  }

  @Test
  void a_host_that_refuses_is_told_and_the_terminal_reset() {
    try (VirtualBed bed = new VirtualBed()) {
      bed.hostGoes();
      assertThat(bed.read(bed.dial(), SOON).end()).isEqualTo(End.RESET);
      assertThat(bed.recorder.all(Event.Connected.class)).isEmpty();
      assertThat(bed.recorder.all(Event.NotConnected.class))
          .singleElement()
          .satisfies(
              event ->
                  assertThat(event.why().english()).contains("connection 1").contains("refused"));
    }
  }

  @Test
  void an_answer_to_a_terminal_that_has_gone_is_not_delivered() throws Exception {
    try (Sockets bed = new Sockets();
        Sockets.Pair pair = bed.connect()) {
      int mark = bed.recorder.mark();
      pair.terminal().close();
      bed.recorder.await(mark, Event.Disconnected.class, bed.soon());
      pair.send(Direction.TO_TERMINAL, ToyDialect.answer(1));
      Event.PartDelivered part = bed.recorder.await(mark, Event.PartDelivered.class, bed.soon());
      assertThat(part.bytes()).isZero();
      assertThat(stages(bed.recorder, Direction.TO_TERMINAL, Stage.DELIVERED)).isEmpty();
    }
  }

  @Test
  void an_answer_to_a_terminal_that_only_ended_its_output_arrives() throws Exception {
    try (Sockets bed = new Sockets();
        Sockets.Pair pair = bed.connect()) {
      int mark = bed.recorder.mark();
      pair.terminal().shutdownOutput();
      bed.recorder.await(mark, Event.Disconnected.class, bed.soon());
      pair.send(Direction.TO_TERMINAL, ToyDialect.answer(1));
      assertThat(pair.receive(Direction.TO_TERMINAL, ToyDialect.ANSWER_SIZE))
          .isEqualTo(ToyDialect.answer(1));
    }
  }

  private static byte[] messages(Direction direction, int count) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int stan = 1; stan <= count; stan++) all.writeBytes(Arms.message(direction, stan));
    return all.toByteArray();
  }

  private static List<Event.Message> stages(VirtualBed bed, Direction direction, Stage stage) {
    return stages(bed.recorder, direction, stage);
  }

  private static List<Event.Message> stages(
      ListRecorder recorder, Direction direction, Stage stage) {
    return recorder.all(Event.Message.class).stream()
        .filter(one -> one.direction() == direction && one.stage() == stage)
        .toList();
  }
}
