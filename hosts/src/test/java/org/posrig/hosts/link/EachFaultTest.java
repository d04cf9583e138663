package org.posrig.hosts.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.posrig.fault.FiredAt;
import org.posrig.fault.LinkFault;
import org.posrig.fault.LinkFault.LieField;
import org.posrig.fault.Moment.Place;
import org.posrig.history.Event;
import org.posrig.history.Event.Stage;
import org.posrig.history.Observation;
import org.posrig.hosts.link.VirtualBed.End;
import org.posrig.hosts.link.VirtualBed.Pair;
import org.posrig.hosts.link.VirtualBed.Received;
import org.posrig.meaning.Authenticity;
import org.posrig.meaning.Phase;
import org.posrig.meaning.TransactionKind;
import org.posrig.net.Direction;
import org.posrig.text.Sentence;

/// What each side gets, that the fault fired once and where, and that the next one is untouched.
@Timeout(60)
class EachFaultTest {
  private static final Duration SOON = Duration.ofMillis(50);
  private static final ToyDialect TOY = new ToyDialect();
  private VirtualBed bed;

  @BeforeEach
  void open() {
    bed = new VirtualBed();
  }

  @AfterEach
  void close() {
    bed.close();
  }

  static Stream<Arguments> rewritings() {
    byte[] answer = ToyDialect.answer(5);
    byte[] wrongLength = answer.clone();
    wrongLength[0] = 0x03;
    wrongLength[1] = (byte) 0xE8;
    byte[] firstCorrupted = answer.clone();
    firstCorrupted[0] ^= 0x7F;
    byte[] lastCorrupted = answer.clone();
    lastCorrupted[146] ^= 0x01;
    return Stream.of(
        Arguments.of(new LinkFault.Corrupt(0, 0x7F), firstCorrupted, Authenticity.UNDECIDED, ""),
        Arguments.of(
            new LinkFault.Corrupt(-1, 0x01), lastCorrupted, Authenticity.INVALID, "000005"),
        Arguments.of(new LinkFault.WrongLength(1000), wrongLength, Authenticity.UNDECIDED, ""),
        Arguments.of(
            new LinkFault.Lie(LieField.TRACE),
            TOY.lie(answer, LieField.TRACE),
            Authenticity.VALID,
            "000004"),
        Arguments.of(
            new LinkFault.Lie(LieField.AMOUNT),
            TOY.lie(answer, LieField.AMOUNT),
            Authenticity.VALID,
            "000005"),
        Arguments.of(
            new LinkFault.Lie(LieField.TERMINAL),
            TOY.lie(answer, LieField.TERMINAL),
            Authenticity.VALID,
            "000005"),
        Arguments.of(
            new LinkFault.BreakMac(), TOY.breakMac(answer), Authenticity.INVALID, "000005"),
        Arguments.of(
            new LinkFault.StripMac(), TOY.stripMac(answer), Authenticity.ABSENT, "000005"));
  }

  @ParameterizedTest
  @MethodSource("rewritings")
  void a_rewritten_message_arrives_as_told(
      LinkFault fault, byte[] expected, Authenticity mac, String trace) {
    bed.link.arm(Arms.before(fault, Direction.TO_TERMINAL));
    Pair pair = bed.connect();
    assertThat(through(pair, ToyDialect.answer(5))).isEqualTo(expected);
    assertThat(through(pair, ToyDialect.answer(6))).isEqualTo(ToyDialect.answer(6));
    Event.Message sent = messages(Stage.SENT).getFirst();
    Event.Message delivered = messages(Stage.DELIVERED).getFirst();
    assertThat(sent.meaning().authenticity()).isEqualTo(Authenticity.VALID);
    assertThat(sent.size()).isEqualTo(147);
    assertThat(delivered.type()).isEqualTo("0210");
    assertThat(delivered.kind()).isEqualTo(TransactionKind.SALE);
    assertThat(delivered.meaning().phase()).isEqualTo(Phase.ANSWER);
    assertThat(delivered.meaning().authenticity()).isEqualTo(mac);
    assertThat(delivered.trace()).isEqualTo(trace);
    assertThat(delivered.size()).isEqualTo(expected.length);
    assertFired(Arms.firedAt(1, Direction.TO_TERMINAL, 5, 0, 147));
  }

  @Test
  void a_duplicate_arrives_twice_and_is_told_twice() {
    bed.link.arm(Arms.before(new LinkFault.Duplicate(), Direction.TO_TERMINAL));
    byte[] one = ToyDialect.answer(5);
    assertThat(through(bed.connect(), one)).isEqualTo(joined(one, one));
    assertThat(messages(Stage.SENT)).hasSize(1);
    assertThat(messages(Stage.DELIVERED)).hasSize(2);
    assertFired(Arms.firedAt(1, Direction.TO_TERMINAL, 5, 0, 147));
  }

  @Test
  void a_stale_answer_comes_first() {
    bed.link.arm(Arms.before(new LinkFault.StaleFirst(), Direction.TO_TERMINAL));
    byte[] one = ToyDialect.answer(5);
    assertThat(through(bed.connect(), one)).isEqualTo(joined(TOY.stale(one), one));
    assertThat(messages(Stage.DELIVERED))
        .extracting(Event.Message::trace)
        .containsExactly("000004", "000005");
  }

  @Test
  void noise_comes_first_and_is_told_as_what_arrived() {
    bed.link.arm(Arms.before(new LinkFault.NoiseFirst(), Direction.TO_TERMINAL));
    Pair pair = bed.connect();
    byte[] one = ToyDialect.answer(5);
    byte[] noise = "\r\nNO CARRIER\r\n".getBytes(StandardCharsets.US_ASCII);
    assertThat(through(pair, one)).isEqualTo(joined(noise, one));
    assertThat(through(pair, ToyDialect.answer(6))).isEqualTo(ToyDialect.answer(6));
    assertThat(messages(Stage.DELIVERED).getFirst().meaning().authenticity())
        .isEqualTo(Authenticity.UNDECIDED);
    assertFired(Arms.firedAt(1, Direction.TO_TERMINAL, 5, 0, 147));
  }

  @Test
  void a_lost_message_leaves_the_next_alone() {
    bed.link.arm(Arms.before(new LinkFault.Lose(), Direction.TO_HOST));
    Pair pair = bed.connect();
    pair.send(Direction.TO_HOST, ToyDialect.request(1));
    pair.send(Direction.TO_HOST, ToyDialect.request(2));
    assertThat(pair.receive(Direction.TO_HOST, SOON).bytes()).isEqualTo(ToyDialect.request(2));
    assertFired(Arms.firedAt(1, Direction.TO_HOST, 1, 0, 116));
  }

  @Test
  void a_late_message_does_not_hold_other_connections() {
    bed.link.arm(Arms.before(new LinkFault.Delay(Duration.ofSeconds(65)), Direction.TO_TERMINAL));
    Pair late = bed.connect();
    late.send(Direction.TO_TERMINAL, ToyDialect.answer(1));
    assertThat(through(bed.connect(), ToyDialect.answer(2))).isEqualTo(ToyDialect.answer(2));
    Received got = late.receive(Direction.TO_TERMINAL, Duration.ofSeconds(70));
    assertThat(got.bytes()).isEqualTo(ToyDialect.answer(1));
    assertThat(got.after()).isEqualTo(Duration.ofSeconds(65).minus(SOON));
  }

  @ParameterizedTest
  @EnumSource(names = {"CLOSED", "RESET"})
  void a_message_that_outlives_its_connection_is_told_as_not_delivered(End how) {
    bed.link.arm(Arms.before(new LinkFault.Delay(Duration.ofSeconds(65)), Direction.TO_TERMINAL));
    Pair pair = bed.connect();
    pair.send(Direction.TO_TERMINAL, ToyDialect.answer(1));
    bed.clock.pass(SOON);
    if (how == End.CLOSED) pair.terminal.close();
    else pair.terminal.reset();
    bed.clock.pass(Duration.ofSeconds(70));
    assertThat(bed.recorder.all(Event.PartDelivered.class))
        .containsExactly(Arms.part(1, Direction.TO_TERMINAL, 0, 147));
    assertThat(messages(Stage.DELIVERED)).isEmpty();
    assertThat(bed.isNeutral()).isTrue();
  }

  @Test
  void after_a_whole_message_a_reset_strikes() {
    bed.link.arm(Arms.after(new LinkFault.Reset(), Direction.TO_HOST));
    Pair pair = bed.connect();
    pair.send(Direction.TO_HOST, ToyDialect.request(1));
    Received got = pair.receive(Direction.TO_HOST, SOON);
    assertThat(got.bytes()).isEqualTo(ToyDialect.request(1));
    assertThat(got.end()).isEqualTo(End.RESET);
    assertThat(pair.receive(Direction.TO_TERMINAL, SOON).end()).isEqualTo(End.RESET);
    assertThat(messages(Stage.DELIVERED)).hasSize(1);
    assertFired(Arms.firedAt(1, Direction.TO_HOST, 1, 116, 116));
  }

  @Test
  void a_byte_beyond_the_message_means_after_it_and_is_told() {
    bed.link.arm(Arms.atByte(new LinkFault.Reset(), Direction.TO_HOST, 500));
    Pair pair = bed.connect();
    pair.send(Direction.TO_HOST, ToyDialect.request(1));
    assertThat(pair.receive(Direction.TO_HOST, SOON).bytes()).isEqualTo(ToyDialect.request(1));
    assertThat(bed.recorder.all(Event.FaultFired.class))
        .containsExactly(
            new Event.FaultFired("f", Arms.firedAt(1, Direction.TO_HOST, 1, 116, 116), false));
  }

  @Test
  void a_fault_that_changes_nothing_has_not_fired_and_says_why() {
    bed.link.arm(Arms.before(new LinkFault.Corrupt(400, 1), Direction.TO_HOST));
    Pair pair = bed.connect();
    pair.send(Direction.TO_HOST, ToyDialect.request(1));
    assertThat(pair.receive(Direction.TO_HOST, SOON).bytes()).isEqualTo(ToyDialect.request(1));
    assertThat(bed.recorder.all(Event.FaultFired.class)).isEmpty();
    assertThat(bed.recorder.all(Event.Trouble.class))
        .extracting(Event.Trouble::what)
        .extracting(Sentence::english)
        .containsExactly(
            "fault 'f' did not fire (byte 400 corrupted before sale request number 1): it changes"
                + " nothing in connection 1, 0200 to the host number 1, byte 0 of 116");
  }

  @Test
  void only_the_asked_occurrence_is_struck_across_connections() {
    bed.link.arm(Arms.at(new LinkFault.Lose(), Direction.TO_TERMINAL, 3, new Place.Before()));
    assertThat(through(bed.connect(), ToyDialect.answer(1))).hasSize(147);
    Pair pair = bed.connect();
    assertThat(through(pair, ToyDialect.message("0410", 2, 1, 60))).hasSize(60);
    assertThat(through(pair, ToyDialect.answer(2))).hasSize(147);
    assertThat(through(pair, ToyDialect.answer(3))).isEmpty();
    assertThat(through(pair, ToyDialect.answer(4))).hasSize(147);
    assertFired(Arms.firedAt(2, Direction.TO_TERMINAL, 3, 0, 147));
  }

  @Test
  void several_faults_strike_one_message_in_the_order_of_arming() {
    bed.link.arm(Arms.before(new LinkFault.Corrupt(20, 1), Direction.TO_TERMINAL));
    bed.link.arm(Arms.before(new LinkFault.Duplicate(), Direction.TO_TERMINAL));
    bed.link.arm(Arms.atByte(new LinkFault.Reset(), Direction.TO_TERMINAL, 40));
    bed.link.arm(Arms.atByte(new LinkFault.Delay(SOON), Direction.TO_TERMINAL, 10));
    byte[] corrupted = ToyDialect.answer(5);
    corrupted[20] ^= 1;
    Pair pair = bed.connect();
    pair.send(Direction.TO_TERMINAL, ToyDialect.answer(5));
    Received got = pair.receive(Direction.TO_TERMINAL, Duration.ofSeconds(1));
    assertThat(got.bytes()).isEqualTo(joined(corrupted, Arrays.copyOf(corrupted, 40)));
    assertThat(got.end()).isEqualTo(End.RESET);
    assertThat(bed.recorder.all(Event.FaultFired.class)).hasSize(4);
  }

  @Test
  void a_fault_whose_place_is_never_reached_has_not_fired_and_says_why() {
    bed.link.arm(Arms.atByte(new LinkFault.Lose(), Direction.TO_TERMINAL, 10));
    bed.link.arm(Arms.atByte(new LinkFault.Reset(), Direction.TO_TERMINAL, 40));
    assertThat(through(bed.connect(), ToyDialect.answer(1))).hasSize(10);
    assertFired(Arms.firedAt(1, Direction.TO_TERMINAL, 1, 10, 147));
    assertThat(bed.recorder.all(Event.Trouble.class))
        .extracting(Event.Trouble::what)
        .extracting(Sentence::english)
        .containsExactly(
            "fault 'f' did not fire (connection reset after byte 40 of sale answer number 1):"
                + " nothing more passed, connection 1, 0210 to the terminal number 1, byte 10"
                + " of 147");
  }

  @Test
  void the_history_tells_a_strike_in_the_order_of_cause_and_effect() {
    bed.link.arm(Arms.atByte(new LinkFault.Reset(), Direction.TO_TERMINAL, 40));
    Pair pair = bed.connect();
    pair.send(Direction.TO_TERMINAL, ToyDialect.answer(1));
    pair.receive(Direction.TO_TERMINAL, SOON);
    List<Event> events = bed.recorder.history().seen().stream().map(Observation::event).toList();
    assertThat(events).hasSize(5);
    assertThat(events.get(0)).isEqualTo(new Event.Connected(1));
    assertThat(events.get(1)).isEqualTo(messages(Stage.SENT).getFirst());
    assertThat(events.get(2))
        .isEqualTo(
            new Event.FaultFired("f", Arms.firedAt(1, Direction.TO_TERMINAL, 1, 40, 147), true));
    assertThat(events.get(3)).isEqualTo(Arms.part(1, Direction.TO_TERMINAL, 40, 147));
    assertThat(events.get(4))
        .isEqualTo(new Event.Disconnected(1, Direction.TO_TERMINAL, Event.Ending.RESET));
    assertThat(bed.recorder.history().seen()).allMatch(seen -> seen.where().equals("link"));
  }

  private byte[] through(Pair pair, byte[] answer) {
    pair.send(Direction.TO_TERMINAL, answer);
    return pair.receive(Direction.TO_TERMINAL, SOON).bytes();
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) all.writeBytes(part);
    return all.toByteArray();
  }

  private List<Event.Message> messages(Stage stage) {
    return bed.recorder.all(Event.Message.class).stream()
        .filter(one -> one.stage() == stage)
        .toList();
  }

  private void assertFired(FiredAt place) {
    assertThat(bed.recorder.all(Event.FaultFired.class))
        .containsExactly(new Event.FaultFired("f", place, true));
  }
}
