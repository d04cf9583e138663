package org.posrig.drivers.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.posrig.device.CardReader;
import org.posrig.device.CardReader.Position;
import org.posrig.device.DeviceFailed;
import org.posrig.device.DeviceFailed.Cause;
import org.posrig.time.Deadline;
import org.posrig.time.VirtualClock;
import org.posrig.wire.MemoryWire;
import org.posrig.wire.Wire;

/// Both ends of the reader's link against bytes that are written by hand.
class ReaderLinkTest {
  private static final HexFormat HEX = HexFormat.ofDelimiter(" ").withUpperCase();
  private static final String ACK = "10 06";
  private static final String NAK = "10 15";
  private static final String RESET_DONE = "10 02 50 30 30 30 30 10 03 53";
  private static final String NO_CARD = "10 02 50 31 30 30 30 10 03 52";

  @Test
  void the_emulated_reader_serves_the_documented_frames() {
    try (ReaderBench bench = new ReaderBench()) {
      Wire host = bench.strung.openDriverEnd();
      assertThat(bench.exchange(host, "10 02 43 31 30 10 03 41")).isEqualTo(ACK);
      assertThat(bench.exchange(host, "10 05")).isEqualTo("10 02 4E 31 30 31 39 10 03 44");
      assertThat(bench.exchange(host, "10 02 43 30 30 10 03 40")).isEqualTo(ACK);
      assertThat(bench.exchange(host, "10 05")).isEqualTo(RESET_DONE);
      assertThat(bench.exchange(host, "10 02 43 31 30 10 03 41 10 05"))
          .isEqualTo(ACK + " " + NO_CARD);
      assertThat(bench.exchange(host, "10 05")).as("asked again").isEqualTo(NO_CARD);
      assertThat(bench.exchange(host, "10 04 10 05")).as("after an abort").isEmpty();
      assertThat(bench.exchange(host, "10 02 43 31 30 10 03 40")).as("wrong check").isEqualTo(NAK);
      assertThat(bench.exchange(host, "10 02 43 33 31 10 03 42 10 05"))
          .as("retain")
          .endsWith("4E 33 31 30 30 10 03 4F");
    }
  }

  @Test
  void the_emulated_reader_survives_garbage() {
    for (long seed = 1; seed <= 200; seed++)
      try (ReaderBench bench = new ReaderBench()) {
        Wire host = bench.strung.openDriverEnd();
        Random random = new Random(seed);
        byte[] garbage = new byte[400];
        random.nextBytes(garbage);
        for (int i = 0; i < garbage.length; i++) if (random.nextInt(3) == 0) garbage[i] = 0x10;
        host.write(garbage);
        host.write(HEX.parseHex("10 04"));
        bench.exchange(host, "10 04");
        assertThat(bench.exchange(host, "10 02 43 30 30 10 03 40 10 05"))
            .as("seed %d", seed)
            .isEqualTo(ACK + " " + RESET_DONE);
      }
  }

  /// A reader that answers what a test says, whatever it is asked.
  private record Script(List<String> answers) {

    void play(Wire wire, Deadline never) {
      byte[] chunk = new byte[64];
      for (String answer : answers) {
        if (wire.read(chunk, never) <= 0) return;
        wire.write(answer.isEmpty() ? new byte[0] : HEX.parseHex(answer));
      }
      while (wire.read(chunk, never) > 0) continue;
    }
  }

  private interface Asking<T> {
    T ask(CardReader reader, VirtualClock clock);
  }

  private static <T> T against(Asking<T> asking, String... answers) {
    try (VirtualClock clock = new VirtualClock((party, cause) -> fail(party, cause))) {
      MemoryWire.Pair wire = MemoryWire.pair("reader", clock);
      clock.start(
          "script", () -> new Script(List.of(answers)).play(wire.far(), Deadline.never(clock)));
      CardReader reader =
          (CardReader) new MotorReaderDriver().open("reader", wire.near(), clock, Map.of());
      return asking.ask(reader, clock);
    }
  }

  private static DeviceFailed failure(String... answers) {
    DeviceFailed failed =
        against(
            (reader, clock) ->
                catchThrowableOfType(
                    DeviceFailed.class, () -> reader.position(clock.in(Duration.ofSeconds(30)))),
            answers);
    assertThat(failed).isNotNull();
    return failed;
  }

  private static Position position(String... answers) {
    return against((reader, clock) -> reader.position(clock.in(Duration.ofSeconds(30))), answers);
  }

  @Test
  void a_command_that_was_heard_wrong_is_sent_again() {
    assertThat(position(NAK, NAK, ACK, RESET_DONE, ACK, NO_CARD)).isEqualTo(Position.NONE);
    assertThat(failure(NAK, NAK, NAK))
        .hasMessageContaining("initial reset failed: the command was not taken in 3 tries (NAK)")
        .extracting(DeviceFailed::why)
        .isEqualTo(Cause.GARBLED);
  }

  @Test
  void an_answer_that_was_heard_wrong_is_asked_for_again() {
    String wrong = NO_CARD.replace("03 52", "03 53");
    assertThat(position(ACK, RESET_DONE, ACK, wrong, wrong, NO_CARD)).isEqualTo(Position.NONE);
    assertThat(failure(ACK, RESET_DONE, ACK, wrong, wrong, wrong))
        .hasMessage(
            "card reader: asking where the card is failed: no valid answer in 3 tries; check speed"
                + " and parity of memory:reader");
  }

  @Test
  void an_answer_to_another_command_does_not_count() {
    assertThat(position(ACK, RESET_DONE, ACK, RESET_DONE, NO_CARD)).isEqualTo(Position.NONE);
  }

  @Test
  void noise_before_an_answer_is_passed_over() {
    assertThat(position("00 FF " + ACK, "41 " + RESET_DONE, ACK, "10 99 " + NO_CARD))
        .isEqualTo(Position.NONE);
  }

  @Test
  void an_answer_that_breaks_off_is_garbled_and_none_at_all_is_no_answer() {
    DeviceFailed broken = failure(ACK, RESET_DONE, ACK, "10 02 50 31");
    assertThat(broken.why()).isEqualTo(Cause.GARBLED);
    assertThat(broken)
        .hasMessageContaining("the answer broke off within 10 s; check speed and parity");
    DeviceFailed silent = failure(ACK, RESET_DONE, ACK, "");
    assertThat(silent.why()).isEqualTo(Cause.NO_ANSWER);
    assertThat(silent).hasMessageContaining("no answer within 10 s");
  }

  @ParameterizedTest
  @CsvSource({
    "00, REFUSED, unknown command",
    "01, REFUSED, command out of sequence",
    "02, REFUSED, wrong parameter",
    "10, JAMMED, card jammed",
    "11, JAMMED, shutter failed",
    "12, REFUSED, sensor failed",
    "13, JAMMED, motor failed",
    "14, UNREADABLE, card pulled out",
    "15, JAMMED, card jammed while being taken back",
    "16, JAMMED, card jammed at the rear",
    "18, REFUSED, power went down",
    "19, REFUSED, needs an initial reset",
    "20, REFUSED, card too long",
    "21, REFUSED, card too short",
    "40, UNREADABLE, stripe without start",
    "41, UNREADABLE, stripe without end",
    "42, UNREADABLE, stripe parity wrong",
    "43, UNREADABLE, stripe check character wrong",
    "44, UNREADABLE, stripe blank",
    "45, UNREADABLE, stripe without data",
    "46, UNREADABLE, stripe moved unevenly",
    "60, REFUSED, card taken while being taken back",
    "61, REFUSED, no card in time",
    "62, REFUSED, card not taken in time",
    "80, UNREADABLE, chip does not answer",
    "81, UNREADABLE, contacts do not move",
    "82, UNREADABLE, answer to reset wrong",
    "84, UNREADABLE, chip communication garbled",
    "87, UNREADABLE, answer to reset not supported",
    "99, REFUSED, a code that is in no table"
  })
  void every_error_code_has_its_meaning_and_cause(String code, Cause why, String meaning) {
    DeviceFailed failed =
        failure(
            ACK, RESET_DONE, ACK, HEX.formatHex(ReaderFraming.frame(("N10" + code).getBytes())));
    assertThat(failed.why()).isEqualTo(why);
    assertThat(failed).hasMessageContaining("failed: " + meaning + " (error " + code + ")");
  }

  @Test
  void a_place_that_is_in_no_table_is_garbled() {
    assertThat(
            failure(ACK, RESET_DONE, ACK, HEX.formatHex(ReaderFraming.frame("P1077".getBytes())))
                .why())
        .isEqualTo(Cause.GARBLED);
  }

  @Test
  void any_garbage_ends_in_an_answer_or_a_typed_error_by_the_deadline() {
    for (long seed = 1; seed <= 200; seed++) {
      Random random = new Random(seed);
      String[] answers = new String[12];
      for (int i = 0; i < answers.length; i++) answers[i] = noise(random);
      try {
        position(answers);
      } catch (DeviceFailed failed) {
        assertThat(failed.why()).as("seed %d", seed).isIn(Cause.GARBLED, Cause.NO_ANSWER);
      }
    }
  }

  private static String noise(Random random) {
    byte[] right = HEX.parseHex(List.of(ACK, RESET_DONE, NO_CARD, NAK).get(random.nextInt(4)));
    if (random.nextInt(3) > 0)
      right[random.nextInt(right.length)] ^= (byte) (1 << random.nextInt(8));
    return HEX.formatHex(right, 0, 1 + random.nextInt(right.length));
  }
}
