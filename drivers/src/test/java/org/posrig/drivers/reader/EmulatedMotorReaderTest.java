package org.posrig.drivers.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.posrig.device.CardReader;
import org.posrig.fault.DeviceFault;
import org.posrig.result.RigTrouble;

/// The emulated reader in the hands of the rig.
class EmulatedMotorReaderTest {

  @Test
  void a_hand_waits_for_the_shutter() {
    try (ReaderBench bench = new ReaderBench()) {
      CardReader reader = bench.openDriver();
      bench.clock.start(
          "terminal",
          () -> {
            bench.clock.pass(Duration.ofSeconds(3));
            reader.admit(bench.in(10));
          });
      bench.slot().insert(ReaderBench.STRIPE);
      assertThat(bench.notes.history().seen().getFirst().at()).isEqualTo(Duration.ofSeconds(3));
    }
  }

  @Test
  void a_hand_gives_up_when_the_shutter_stays_closed() {
    try (ReaderBench bench = new ReaderBench(Map.of("wait-millis", "2500"))) {
      assertThatThrownBy(() -> bench.slot().insert(ReaderBench.STRIPE))
          .isInstanceOf(RigTrouble.class)
          .hasMessage(
              "the card reader did not admit the stripe card within 2.5 s: the shutter stayed"
                  + " closed; was the terminal at its card screen?");
      assertThat(bench.events()).isEmpty();
    }
  }

  /// Else a quick hand takes its card and puts it in again between two looks of the terminal, which
  /// then waits for ever for the card of before to be taken.
  @Test
  void a_permission_is_for_one_card() {
    try (ReaderBench bench = new ReaderBench(Map.of("wait-millis", "2500"))) {
      CardReader reader = bench.withInserted(ReaderBench.CHIP);
      reader.giveBack(bench.in(10));
      bench.slot().withdraw();
      assertThatThrownBy(() -> bench.slot().insert(ReaderBench.CHIP))
          .isInstanceOf(RigTrouble.class)
          .hasMessageContaining("within 2.5 s: the shutter stayed closed");
      reader.admit(bench.in(10));
      bench.slot().insert(ReaderBench.CHIP);
      assertThat(reader.position(bench.in(10))).isEqualTo(CardReader.Position.INSIDE);
    }
  }

  @Test
  void a_second_card_does_not_fit() {
    try (ReaderBench bench = new ReaderBench()) {
      bench.withInserted(ReaderBench.STRIPE);
      assertThatThrownBy(() -> bench.slot().insert(ReaderBench.CHIP))
          .isInstanceOf(RigTrouble.class)
          .hasMessage("the card reader has a card already, the debit card cannot be put in");
    }
  }

  @Test
  void knows_only_its_own_faults() {
    try (ReaderBench bench = new ReaderBench()) {
      assertThat(bench.emulated.suffer(new DeviceFault.CoverOpen())).isFalse();
      assertThat(bench.emulated.suffer(new DeviceFault.CableCut())).isFalse();
      assertThatThrownBy(() -> new ReaderBench(Map.of("move-millis", "-1")).close())
          .hasMessage("reader: setting 'move-millis' is a number of milliseconds, not '-1'");
    }
  }

  @Test
  void a_movement_takes_its_time() {
    try (ReaderBench bench = new ReaderBench(Map.of("move-millis", "400"))) {
      CardReader reader = bench.withInserted(ReaderBench.STRIPE);
      Instant begin = bench.clock.now();
      reader.giveBack(bench.in(10));
      assertThat(Duration.between(begin, bench.clock.now())).isEqualTo(Duration.ofMillis(400));
    }
  }
}
