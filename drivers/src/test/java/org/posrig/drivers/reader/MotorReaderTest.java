package org.posrig.drivers.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.posrig.card.Tracks;
import org.posrig.device.CardReader;
import org.posrig.device.CardReader.Position;
import org.posrig.device.DeviceFailed;
import org.posrig.device.DeviceFailed.Cause;
import org.posrig.fault.DeviceFault;
import org.posrig.history.Event.CardPresented;
import org.posrig.history.Event.CardReturned;
import org.posrig.history.Event.CardTaken;
import org.posrig.history.Event.Manner;

class MotorReaderTest {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  @Test
  void takes_a_card_reads_its_stripe_and_gives_it_back() {
    try (ReaderBench bench = new ReaderBench()) {
      CardReader reader = bench.openDriver();
      assertThat(reader.position(bench.in(10))).isEqualTo(Position.NONE);
      reader.admit(bench.in(10));
      bench.slot().insert(ReaderBench.STRIPE);
      assertThat(reader.position(bench.in(10))).isEqualTo(Position.INSIDE);
      Tracks tracks = reader.readTracks(bench.in(10));
      assertThat(tracks).isEqualTo(ReaderBench.STRIPE.tracks());
      reader.deny(bench.in(10));
      reader.giveBack(bench.in(10));
      assertThat(reader.position(bench.in(10))).isEqualTo(Position.AT_MOUTH);
      bench.slot().withdraw();
      assertThat(reader.position(bench.in(10))).isEqualTo(Position.NONE);
      assertThat(bench.events())
          .containsExactly(
              new CardPresented("stripe card", "621094******0011", Manner.INSERT),
              new CardReturned(),
              new CardTaken());
      assertThat(bench.used).containsExactly("reader");
    }
  }

  @Test
  void powers_a_chip_selects_its_application_and_reads_its_record() {
    try (ReaderBench bench = new ReaderBench()) {
      CardReader reader = bench.withInserted(ReaderBench.CHIP);
      assertThat(HEX.formatHex(reader.powerChip(bench.in(10)))).isEqualTo("3B6500002063CB6800");
      assertThat(chip(bench, reader, "00A404000E315041592E5359532E444446303100")).isEqualTo("6A82");
      assertThat(chip(bench, reader, "00A4040008A00000033301010100"))
          .isEqualTo("6F168408A000000333010101A50A5008554E494F4E5041599000");
      assertThat(chip(bench, reader, "00B2010C00"))
          .isEqualTo(
              "70275A08621094800000002957116210948000000029D301020100000123455F24033010315F3401019000");
      assertThat(bench.used).containsExactly("reader");
      reader.giveBack(bench.in(10));
      assertThat(bench.events()).last().isEqualTo(new CardReturned());
    }
  }

  private static String chip(ReaderBench bench, CardReader reader, String command) {
    return HEX.formatHex(reader.exchange(HEX.parseHex(command), bench.in(10)));
  }

  @Test
  void the_chip_refuses_what_it_does_not_know() {
    try (ReaderBench bench = new ReaderBench()) {
      CardReader reader = bench.withInserted(ReaderBench.CHIP);
      reader.powerChip(bench.in(10));
      assertThat(chip(bench, reader, "00B2010C00")).isEqualTo("6985");
      assertThat(chip(bench, reader, "00A4040007A0000000031010")).isEqualTo("6A82");
      assertThat(chip(bench, reader, "80A80000028300")).isEqualTo("6E00");
      assertThat(chip(bench, reader, "00840000")).isEqualTo("6D00");
      chip(bench, reader, "00A4040008A000000333010101");
      assertThat(chip(bench, reader, "00B2020C00")).isEqualTo("6A83");
      assertThat(chip(bench, reader, "00B2011400")).isEqualTo("6A82");
    }
  }

  @Test
  void a_swiped_card_gives_its_stripe_but_no_chip() {
    try (ReaderBench bench = new ReaderBench()) {
      CardReader reader = bench.openDriver();
      reader.admit(bench.in(10));
      bench.slot().swipe(ReaderBench.CHIP);
      assertThat(reader.readTracks(bench.in(10)).serviceCode()).contains("201");
      assertFailed(
          () -> reader.powerChip(bench.in(10)),
          Cause.UNREADABLE,
          "reader: activating the chip failed: chip does not answer (error 80); see docs/devices/motor-reader.md");
      assertThat(bench.events())
          .containsExactly(new CardPresented("debit card", "621094******0029", Manner.SWIPE));
    }
  }

  @Test
  void a_card_without_a_chip_is_mute() {
    try (ReaderBench bench = new ReaderBench()) {
      CardReader reader = bench.withInserted(ReaderBench.STRIPE);
      assertFailed(
          () -> reader.powerChip(bench.in(10)),
          Cause.UNREADABLE,
          "chip does not answer (error 80)");
    }
  }

  @Test
  void a_mute_chip_and_a_bad_stripe_are_unreadable_until_healed() {
    try (ReaderBench bench = new ReaderBench()) {
      CardReader reader = bench.withInserted(ReaderBench.CHIP);
      assertThat(bench.emulated.suffer(new DeviceFault.ChipMute())).isTrue();
      assertThat(bench.emulated.suffer(new DeviceFault.StripeUnreadable())).isTrue();
      assertFailed(() -> reader.powerChip(bench.in(10)), Cause.UNREADABLE, "(error 80)");
      assertFailed(
          () -> reader.readTracks(bench.in(10)),
          Cause.UNREADABLE,
          "reader: reading track 2 failed: stripe check character wrong (error 43)");
      bench.emulated.heal();
      assertThat(reader.powerChip(bench.in(10))).hasSize(9);
      assertThat(reader.readTracks(bench.in(10)).pan()).contains(ReaderBench.CHIP.pan());
    }
  }

  @Test
  void a_jammed_card_stays_inside_until_healed() {
    try (ReaderBench bench = new ReaderBench()) {
      CardReader reader = bench.withInserted(ReaderBench.STRIPE);
      bench.emulated.suffer(new DeviceFault.CardJam());
      assertFailed(
          () -> reader.giveBack(bench.in(10)),
          Cause.JAMMED,
          "reader: moving the card to the mouth failed: card jammed (error 10)");
      assertFailed(() -> reader.position(bench.in(10)), Cause.JAMMED, "card jammed");
      assertThat(bench.events()).hasSize(1);
      bench.emulated.heal();
      reader.giveBack(bench.in(10));
      assertThat(bench.events()).last().isEqualTo(new CardReturned());
    }
  }

  @Test
  void a_card_that_jams_on_its_way_in_is_told_by_the_status() {
    try (ReaderBench bench = new ReaderBench()) {
      CardReader reader = bench.openDriver();
      reader.admit(bench.in(10));
      bench.emulated.suffer(new DeviceFault.CardJam());
      bench.slot().insert(ReaderBench.STRIPE);
      assertFailed(
          () -> reader.position(bench.in(10)),
          Cause.JAMMED,
          "asking where the card is failed: card jammed");
      bench.slot().withdraw();
      assertThat(reader.position(bench.in(10))).isEqualTo(Position.NONE);
    }
  }

  @Test
  void a_card_that_is_torn_out_cannot_be_read() {
    try (ReaderBench bench = new ReaderBench()) {
      CardReader reader = bench.withInserted(ReaderBench.CHIP);
      reader.powerChip(bench.in(10));
      bench.slot().withdraw();
      assertFailed(
          () -> chip(bench, reader, "00B2010C00"),
          Cause.UNREADABLE,
          "reader: a command to the chip failed: card pulled out (error 14)");
      assertThat(reader.position(bench.in(10))).isEqualTo(Position.NONE);
      reader.giveBack(bench.in(10));
      assertThat(bench.events()).last().isEqualTo(new CardTaken());
    }
  }

  @Test
  void a_card_survives_the_power_and_comes_back_with_the_first_command() {
    try (ReaderBench bench = new ReaderBench()) {
      CardReader before = bench.withInserted(ReaderBench.CHIP);
      before.powerChip(bench.in(10));
      bench.emulated.supply(false);
      assertFailed(
          () -> before.position(bench.in(10)),
          Cause.NO_ANSWER,
          "asking where the card is failed: no ACK within 5 s; is memory:reader the reader's wire?");
      before.close();
      bench.emulated.supply(true);
      CardReader after = bench.openDriver();
      assertThat(after.position(bench.in(10))).isEqualTo(Position.AT_MOUTH);
      assertThat(bench.events()).last().isEqualTo(new CardReturned());
    }
  }

  @Test
  void power_that_goes_while_the_chip_is_activated_leaves_no_powered_chip() {
    try (ReaderBench bench = new ReaderBench()) {
      CardReader reader = bench.withInserted(ReaderBench.CHIP);
      bench.whenUsed = () -> bench.emulated.supply(false);
      assertFailed(() -> reader.powerChip(bench.in(20)), Cause.NO_ANSWER, "no answer within 10 s");
      bench.emulated.supply(true);
      assertFailed(
          () -> reader.position(bench.in(10)), Cause.REFUSED, "needs an initial reset (error 19)");
      assertThat(reader.position(bench.in(10))).isEqualTo(Position.AT_MOUTH);
    }
  }

  @Test
  void a_mute_reader_is_given_up_at_the_deadline() {
    try (ReaderBench bench = new ReaderBench()) {
      CardReader reader = bench.openDriver();
      assertThat(bench.emulated.suffer(new DeviceFault.Mute("printer"))).isFalse();
      assertThat(bench.emulated.suffer(new DeviceFault.Mute("reader"))).isTrue();
      Instant begin = bench.clock.now();
      assertFailed(() -> reader.position(bench.in(2)), Cause.NO_ANSWER, "no ACK by the deadline");
      assertThat(Duration.between(begin, bench.clock.now())).isEqualTo(Duration.ofSeconds(2));
      bench.emulated.heal();
      assertThat(reader.position(bench.in(2))).isEqualTo(Position.NONE);
    }
  }

  @Test
  void a_garbled_answer_is_asked_for_again() {
    try (ReaderBench bench = new ReaderBench()) {
      CardReader reader = bench.withInserted(ReaderBench.STRIPE);
      bench.emulated.suffer(new DeviceFault.Garble("reader"));
      assertThat(reader.readTracks(bench.in(10))).isEqualTo(ReaderBench.STRIPE.tracks());
    }
  }

  @Test
  void a_closed_driver_says_that_its_wire_is_gone() {
    try (ReaderBench bench = new ReaderBench()) {
      CardReader reader = bench.openDriver();
      reader.close();
      assertFailed(() -> reader.position(bench.in(1)), Cause.DISCONNECTED, "closed at this end");
    }
  }

  private static void assertFailed(Runnable work, Cause why, String text) {
    DeviceFailed failed = catchThrowableOfType(DeviceFailed.class, work::run);
    assertThat(failed).isNotNull().hasMessageContaining(text);
    assertThat(failed.why()).isEqualTo(why);
  }
}
