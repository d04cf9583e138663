package org.posrig.second.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.posrig.card.Pan;
import org.posrig.second.iso.Message;
import org.posrig.second.rig.Chip;
import org.posrig.secret.Secret;

final class StoreTest {
  private static final Secret SECRET = Secret.ofHex("0123456789ABCDEFFEDCBA9876543210");
  private static final Entry ENTRY =
      new Entry(
          Kind.PURCHASE,
          "000001",
          "000002",
          12000,
          new Pan("6210948000000029"),
          "3010",
          "051",
          "001000",
          "633400000002",
          "A00002",
          "20261130101530",
          false);
  private final Chip chip = new Chip();

  private Store plug() {
    return new Store(chip, SECRET, State.fresh(1));
  }

  @Test
  void what_was_stored_is_there_after_the_power() {
    Message reversal = Message.of("0400").with(11, "000003").with(4, "000000000100");
    Message advice = Message.of("0220").with(11, "000004");
    Pending due = Pending.NONE.withReversal(reversal).withAdvice(advice);
    Store store = plug();
    store.change(
        state -> state.approved(ENTRY).with(due).withLocked(true).with(new Logon("20261130", -7)));
    assertThat(plug().now()).isEqualTo(store.now());
    for (Job job : List.of(new Job.Closing(Job.Step.UPLOADING, true, 3), new Job.Copies(2))) {
      store.change(state -> state.with(job));
      assertThat(plug().now().job()).isEqualTo(job);
    }
  }

  @Test
  void nobody_reads_a_card_number_in_it() {
    plug().change(state -> state.approved(ENTRY));
    assertThat(new String(chip.image(), StandardCharsets.ISO_8859_1)).doesNotContain("0029");
  }

  @Test
  void a_damaged_image_is_that_of_a_new_terminal() {
    plug().change(state -> state.approved(ENTRY));
    for (int at = 0; at < chip.image().length; at += 7) {
      byte[] damaged = chip.image().clone();
      damaged[at] ^= 1;
      assertThat(new Vault(SECRET).open(damaged)).isEmpty();
    }
    assertThat(new Vault(SECRET).open(new byte[3])).isEmpty();
  }

  @Test
  void numbers_begin_anew_behind_the_last() {
    Counters last = new Counters(999_999, 999_999, 999_999, 0);
    assertThat(last.nextTrace().traceDigits()).isEqualTo("000001");
    assertThat(last.nextInvoice().invoiceDigits()).isEqualTo("000001");
    assertThat(last.nextBatch().batchDigits()).isEqualTo("000001");
  }
}
