package org.posrig.drivers.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.posrig.card.Pan;
import org.posrig.card.TestCard;
import org.posrig.card.Tracks;
import org.posrig.device.CardReader;
import org.posrig.device.DeviceFailed;
import org.posrig.fault.DeviceFault;
import org.posrig.history.Event;
import org.posrig.result.RigTrouble;
import org.posrig.secret.Secret;
import org.posrig.time.Deadline;
import org.posrig.wire.Wire;

/// The emulated reader as a foreign host meets it, frame by frame.
class ReaderAtEnqTest {
  private static final TestCard NO_STRIPE =
      new TestCard(
          "blank card",
          new Pan("6210948000000011"),
          new Tracks("", ""),
          Optional.empty(),
          Secret.ofHex("770931"));

  private static String hex(byte[] bytes) {
    return HexFormat.ofDelimiter(" ").withUpperCase().formatHex(bytes);
  }

  /// `C`, two characters, data in hexadecimal: `C30`, `CF0 00A4`.
  private static String frame(String command) {
    byte[] text = command.substring(0, 3).getBytes(StandardCharsets.US_ASCII);
    byte[] data = HexFormat.of().parseHex(command.substring(3).strip());
    byte[] all = java.util.Arrays.copyOf(text, text.length + data.length);
    System.arraycopy(data, 0, all, text.length, data.length);
    return hex(ReaderFraming.frame(all));
  }

  private static String answer(ReaderBench bench, Wire host, String command) {
    assertThat(bench.exchange(host, frame(command))).as("ACK of %s", command).isEqualTo("10 06");
    byte[] frame = HexFormat.ofDelimiter(" ").parseHex(bench.exchange(host, "10 05"));
    FrameDecoder decoder = new FrameDecoder();
    for (byte b : frame)
      if (decoder.take(b & 0xFF).orElse(null) instanceof Decoded.Text(Secret text))
        return new String(text.reveal(), StandardCharsets.ISO_8859_1);
    throw new AssertionError("no answer to " + command + ": " + hex(frame));
  }

  /// A host that has reset the reader and let a card in.
  private static Wire withInside(ReaderBench bench, TestCard card) {
    Wire host = bench.strung.openDriverEnd();
    assertThat(answer(bench, host, "C00")).isEqualTo("P0000");
    assertThat(answer(bench, host, "C:0")).isEqualTo("P:000");
    bench.slot().insert(card);
    return host;
  }

  @ParameterizedTest
  @ValueSource(strings = {"C30", "C00", "CC0"})
  void a_command_that_is_cancelled_before_its_enq_does_nothing(String command) {
    try (ReaderBench bench = new ReaderBench()) {
      Wire host = withInside(bench, ReaderBench.CHIP);
      assertThat(bench.exchange(host, frame(command))).isEqualTo("10 06");
      assertThat(bench.exchange(host, "10 04")).isEmpty();
      assertThat(bench.exchange(host, "10 05")).isEmpty();

      assertThat(answer(bench, host, "C10")).isEqualTo("P1002");
      assertThat(bench.events()).noneMatch(Event.CardReturned.class::isInstance);
    }
  }

  @Test
  void a_command_is_carried_out_once_at_its_first_enq() {
    try (ReaderBench bench = new ReaderBench()) {
      Wire host = withInside(bench, ReaderBench.STRIPE);
      bench.exchange(host, frame("C30"));
      assertThat(bench.events()).noneMatch(Event.CardReturned.class::isInstance);
      String first = bench.exchange(host, "10 05");

      assertThat(bench.exchange(host, "10 05")).isEqualTo(first);
      assertThat(bench.events()).filteredOn(Event.CardReturned.class::isInstance).hasSize(1);
    }
  }

  @Test
  void the_last_text_before_an_enq_counts_and_one_heard_wrong_does_not() {
    try (ReaderBench bench = new ReaderBench()) {
      Wire host = withInside(bench, ReaderBench.STRIPE);
      bench.exchange(host, frame("C30"));
      assertThat(answer(bench, host, "C10")).isEqualTo("P1002");
      bench.exchange(host, frame("C30"));
      assertThat(bench.exchange(host, "10 02 43 31 30 10 03 00")).isEqualTo("10 15");
      assertThat(bench.exchange(host, "10 05")).isEmpty();
      assertThat(answer(bench, host, "C10")).isEqualTo("P1002");
    }
  }

  @Test
  void a_command_that_waits_is_forgotten_without_power() {
    try (ReaderBench bench = new ReaderBench()) {
      Wire host = withInside(bench, ReaderBench.STRIPE);
      bench.exchange(host, frame("C30"));
      bench.emulated.supply(false);
      bench.emulated.supply(true);

      assertThat(bench.exchange(host, "10 05")).isEmpty();
      assertThat(answer(bench, host, "C10")).isEqualTo("N1019");
    }
  }

  @Test
  void a_permission_for_striped_cards_keeps_others_out() {
    try (ReaderBench bench = new ReaderBench(Map.of("wait-millis", "500"))) {
      Wire host = bench.strung.openDriverEnd();
      answer(bench, host, "C00");
      assertThat(answer(bench, host, "C:2")).isEqualTo("P:200");

      assertThatThrownBy(() -> bench.slot().insert(NO_STRIPE))
          .isInstanceOf(RigTrouble.class)
          .hasMessageContaining("the shutter opens for cards with a stripe only");
      bench.slot().insert(ReaderBench.STRIPE);
      assertThat(answer(bench, host, "C10")).isEqualTo("P1002");
    }
  }

  @Test
  void an_initial_reset_may_keep_the_card_inside() {
    try (ReaderBench bench = new ReaderBench()) {
      Wire host = withInside(bench, ReaderBench.CHIP);
      bench.emulated.supply(false);
      bench.emulated.supply(true);

      assertThat(answer(bench, host, "C02")).isEqualTo("P0202");
      assertThat(answer(bench, host, "CC0")).isEqualTo("PC010");
      bench.emulated.suffer(new DeviceFault.CardJam());
      assertThat(answer(bench, host, "C30")).isEqualTo("N3010");
      assertThat(answer(bench, host, "C02")).isEqualTo("N0210");
    }
  }

  @Test
  void a_chip_can_be_reset_and_deactivated() {
    try (ReaderBench bench = new ReaderBench()) {
      Wire host = withInside(bench, ReaderBench.CHIP);
      assertThat(answer(bench, host, "CC3")).isEqualTo("NC301");
      assertThat(answer(bench, host, "CE0")).isEqualTo("NE001");
      answer(bench, host, "CC0");
      assertThat(answer(bench, host, "CE1")).isEqualTo("NE101");
      assertThat(answer(bench, host, "CE0")).startsWith("PE011;e");
      assertThat(answer(bench, host, "CE1")).startsWith("PE111;e");
      assertThat(answer(bench, host, "CC3")).isEqualTo("PC310");
      assertThat(answer(bench, host, "CF0 00B2010C00")).isEqualTo("NF001");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "00B2010C, 6985",
    "00840000, 6D00",
    "80CA9F17, 6E00",
    "00A40400, 6A82",
    "00C00000, 6985",
    "00A404, 6700"
  })
  void a_tpdu_of_four_bytes_is_one_without_data(String tpdu, String status) {
    try (ReaderBench bench = new ReaderBench()) {
      Wire host = withInside(bench, ReaderBench.CHIP);
      answer(bench, host, "CC0");
      answer(bench, host, "CC2");
      String answer = answer(bench, host, "CF0 " + tpdu);

      assertThat(answer).startsWith("PF020");
      assertThat(
              HexFormat.of()
                  .withUpperCase()
                  .formatHex(answer.substring(5).getBytes(StandardCharsets.ISO_8859_1)))
          .isEqualTo(status);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"C04", "C11", "CV0", "CQ0", "C31", "C:3", "C20", "Cxx"})
  void what_is_not_emulated_is_an_unknown_command(String command) {
    try (ReaderBench bench = new ReaderBench()) {
      Wire host = withInside(bench, ReaderBench.CHIP);

      assertThat(answer(bench, host, command)).isEqualTo("N" + command.substring(1) + "00");
    }
  }

  /// Its bytes are there whenever the driver looks.
  @ParameterizedTest
  @ValueSource(strings = {"55", "10 05", "10 04", "10 02 50 31 31 30 30 10 03 33"})
  void a_reader_that_never_stops_to_talk_is_given_up_at_the_deadline(String babble) {
    try (ReaderBench bench = new ReaderBench()) {
      byte[] bytes = HexFormat.ofDelimiter(" ").parseHex(babble);
      Wire talker =
          new Wire() {
            @Override
            public String name() {
              return "babbling";
            }

            @Override
            public void write(byte[] sent) {}

            @Override
            public int read(byte[] into, Deadline deadline) {
              bench.clock.pass(Duration.ofMillis(1));
              System.arraycopy(bytes, 0, into, 0, bytes.length);
              return bytes.length;
            }

            @Override
            public void close() {}
          };
      CardReader reader =
          (CardReader) new MotorReaderDriver().open("reader", talker, bench.clock, Map.of());

      Instant began = bench.clock.now();

      assertThatThrownBy(() -> reader.position(bench.in(3))).isInstanceOf(DeviceFailed.class);
      assertThat(Duration.between(began, bench.clock.now())).isLessThan(Duration.ofSeconds(6));
    }
  }
}
