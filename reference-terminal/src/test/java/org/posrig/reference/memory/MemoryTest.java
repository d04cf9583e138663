package org.posrig.reference.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.posrig.card.Pan;
import org.posrig.reference.iso.WorkingKeys;
import org.posrig.reference.memory.Settling.Stage;
import org.posrig.reference.rig.Bench;
import org.posrig.secret.Secret;
import org.posrig.terminal.NonVolatile;

final class MemoryTest {
  private static final Secret KEY = Secret.ofHex("0123456789ABCDEFFEDCBA9876543210");
  private static final JournalEntry SALE =
      new JournalEntry(
          JournalEntry.Kind.SALE,
          "000002",
          "000001",
          1234,
          new Pan("6210948000000029"),
          "I",
          "A00002",
          "101601000002",
          "2026/01/05 10:16:01",
          "01",
          "",
          "",
          "03080000 00010000",
          true,
          JournalEntry.Told.WAITS);
  private static final Image FULL =
      new Image(
          new Session("01", true, new WorkingKeys(KEY, KEY, KEY), "000042", -3600, true),
          999_999,
          2,
          true,
          List.of(SALE),
          new Reversal.Due(
              new TreeMap<>(Map.of(2, "6210948000000029", 11, "000003")), "98", "2026/01/05"),
          2,
          new Settling(Stage.UPLOADING, true, 8));

  /// Bytes in a variable.
  private static final class Bytes implements NonVolatile {
    private byte[] image = new byte[0];

    @Override
    public Optional<byte[]> load() {
      return image.length == 0 ? Optional.empty() : Optional.of(image);
    }

    @Override
    public void store(byte[] fresh) {
      image = fresh;
    }
  }

  @Test
  void gives_back_all_that_was_stored() {
    Bytes bytes = new Bytes();
    new Memory(bytes, KEY, Image.fresh(1)).change(old -> FULL);
    Memory after = new Memory(bytes, KEY, Image.fresh(1));
    assertThat(after.now()).isEqualTo(FULL);
    assertThat(after.origin()).isEqualTo(Memory.Origin.STORED);
  }

  @Test
  void a_new_terminal_begins_as_the_factory_made_it() {
    Memory memory = new Memory(new Bytes(), KEY, Image.fresh(1));
    assertThat(memory.origin()).isEqualTo(Memory.Origin.NEW);
    assertThat(memory.now()).isEqualTo(Image.fresh(1));
  }

  @Test
  void sees_every_changed_bit_and_every_missing_byte() {
    Bytes bytes = new Bytes();
    new Memory(bytes, KEY, Image.fresh(1)).change(old -> FULL);
    byte[] good = bytes.image;
    for (int at = 0; at < good.length; at++) {
      bytes.image = good.clone();
      bytes.image[at] ^= 1;
      assertThat(new Memory(bytes, KEY, Image.fresh(1)).origin())
          .as("byte %d", at)
          .isEqualTo(Memory.Origin.RECOVERED);
      if (at == 0) continue;
      bytes.image = java.util.Arrays.copyOf(good, at);
      assertThat(new Memory(bytes, KEY, Image.fresh(1)).now())
          .as("%d bytes", at)
          .isEqualTo(Image.fresh(1));
    }
  }

  @Test
  void numbers_wrap_behind_the_last() {
    assertThat(FULL.withNextStan().stan()).isEqualTo(1);
    assertThat(Image.fresh(1).withNextStan().stan()).isEqualTo(1);
  }

  @Test
  void shows_no_secret() {
    String text = FULL.toString() + FULL.session() + FULL.journal() + FULL.reversal();
    assertThat(text)
        .contains("621094******0029")
        .doesNotContain("6210948000000029")
        .doesNotContain("0123456789");
  }

  @Test
  void the_terminal_recovers_from_a_damaged_memory() {
    try (Bench bench = new Bench()) {
      bench.on().powerOff();
      bench.memory.damage(bench.memory.bytes().length / 2);
      bench.powerOn().await("starting");
      assertThat(bench.panel.display()).contains("MEMORY ERROR");
      bench.awaitReady("signed-off").signIn().approvedSale("100");
      bench.powerOff();
      bench.memory.truncate(7);
      bench.powerOn().await("starting").awaitReady("signed-off");
    }
  }
}
