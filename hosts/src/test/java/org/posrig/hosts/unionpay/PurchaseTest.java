package org.posrig.hosts.unionpay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.posrig.history.Event;
import org.posrig.hosts.TestDrawer;
import org.posrig.hosts.dialect.Message;
import org.posrig.meaning.TransactionKind;

class PurchaseTest {
  private final HostBench bench = HostBench.signedIn();
  private final ScriptedTerminal terminal = bench.terminal;

  @Test
  void a_sale_is_booked_and_its_numbers_are_those_of_the_answer() {
    Message answer = bench.ask(terminal.sale(TestDrawer.DEBIT, 1000));

    assertThat(answer.field(39)).isEqualTo("00");
    assertThat(bench.host.live())
        .containsExactly(
            new Event.Booked(
                "B1",
                answer.field(11),
                "000001",
                TransactionKind.SALE,
                1000,
                "621094******0029",
                answer.field(37),
                answer.field(38)));
    assertThat(bench.recorder.all(Event.PinChecked.class))
        .containsExactly(new Event.PinChecked(answer.field(11), true));
  }

  @Test
  void answers_are_signed_approvals_and_refusals_alike() {
    assertThat(
            terminal.signedRightly(
                bench.askBytes(terminal.frame(terminal.sale(TestDrawer.DEBIT, 1000)))))
        .isTrue();
    assertThat(
            terminal.signedRightly(
                bench.askBytes(terminal.frame(terminal.sale(TestDrawer.DEBIT, 0)))))
        .isTrue();
  }

  @Test
  void a_wrong_mac_gets_a0_unsigned_and_books_nothing() {
    byte[] frame = terminal.frame(terminal.sale(TestDrawer.DEBIT, 1000));
    frame[frame.length - 1] ^= 1;

    Message answer = terminal.read(bench.askBytes(frame));

    assertThat(answer.field(39)).isEqualTo("A0");
    assertThat(answer.has(64)).isFalse();
    assertThat(bench.lastWhy()).isEqualTo("the MAC is wrong");
    assertThat(bench.host.live()).isEmpty();
  }

  @Test
  void a_missing_mac_gets_a0() {
    Message sale = terminal.sale(TestDrawer.DEBIT, 1000);
    terminal.keys = java.util.Optional.empty();

    assertThat(bench.code(sale)).isEqualTo("A0");
    assertThat(bench.lastWhy()).isEqualTo("the MAC is missing");
  }

  @Test
  void an_amount_of_nothing_gets_13() {
    assertThat(bench.code(terminal.sale(TestDrawer.DEBIT, 0))).isEqualTo("13");
  }

  @Test
  void a_short_balance_gets_51_and_a_smaller_amount_passes() {
    bench.host.setBalance("621094******0029", 999);

    assertThat(bench.code(terminal.sale(TestDrawer.DEBIT, 1000))).isEqualTo("51");
    assertThat(bench.code(terminal.sale(TestDrawer.DEBIT, 999))).isEqualTo("00");
    assertThat(bench.code(terminal.sale(TestDrawer.DEBIT, 1))).isEqualTo("51");
  }

  @Test
  void a_balance_of_a_card_that_is_not_in_the_drawer_cannot_be_set() {
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> bench.host.setBalance("621094******9999", 1))
        .hasMessage("setting a balance: no card of the drawer is 621094******9999");
  }

  @Test
  void the_balance_stands_in_f54_and_nothing_is_booked() {
    bench.ask(terminal.sale(TestDrawer.DEBIT, 1000));
    Message answer = bench.ask(terminal.balance(TestDrawer.DEBIT));

    assertThat(answer.field(54)).isEqualTo("0002156C000004999000");
    assertThat(answer.has(4)).isFalse();
    assertThat(bench.host.live()).hasSize(1);
  }

  @Test
  void a_wrong_pin_gets_55_the_third_75_and_the_next_day_is_a_new_one() {
    assertThat(bench.code(wrongPin())).isEqualTo("55");
    assertThat(bench.code(wrongPin())).isEqualTo("55");
    assertThat(bench.code(wrongPin())).isEqualTo("75");
    assertThat(bench.code(terminal.sale(TestDrawer.DEBIT, 1000))).isEqualTo("75");
    assertThat(bench.code(terminal.sale(TestDrawer.POOR, 1000))).as("another card").isEqualTo("00");

    bench.host.change(state -> state.passTime(Duration.ofDays(1)));
    assertThat(bench.code(terminal.sale(TestDrawer.DEBIT, 1000))).isEqualTo("00");
    assertThat(bench.recorder.all(Event.PinChecked.class))
        .extracting(Event.PinChecked::right)
        .containsExactly(false, false, false, true, true);
  }

  private Message wrongPin() {
    return terminal.cardholder(terminal.sale(TestDrawer.DEBIT, 1000), TestDrawer.DEBIT, "654321");
  }

  @Test
  void a_right_pin_clears_the_count_of_wrong_ones() {
    for (int round = 0; round < 2; round++) {
      assertThat(bench.code(wrongPin())).isEqualTo("55");
      assertThat(bench.code(wrongPin())).isEqualTo("55");
      assertThat(bench.code(terminal.sale(TestDrawer.DEBIT, 1))).isEqualTo("00");
    }
  }

  @Test
  void a_pin_block_under_another_key_gets_99() {
    assertThat(bench.code(terminal.sale(TestDrawer.DEBIT, 1000).with(52, "0011223344556677")))
        .isEqualTo("99");
    assertThat(bench.recorder.all(Event.PinChecked.class)).isEmpty();
  }

  @Test
  void an_expired_card_gets_54_and_an_unknown_one_14() {
    Message expired =
        terminal.sale(TestDrawer.OLD, 1000).with(2, TestDrawer.OLD).with(14, "2001").without(35);
    assertThat(bench.code(expired)).isEqualTo("54");
    assertThat(bench.code(terminal.sale("6210948000000094", 1000))).isEqualTo("14");
    assertThat(bench.code(terminal.sale(TestDrawer.DEBIT, 1000).without(35)))
        .as("no card number")
        .isEqualTo("14");
  }

  @Test
  void a_trace_number_used_twice_gets_94_and_is_booked_once() {
    Message sale = terminal.sale(TestDrawer.DEBIT, 1000);

    assertThat(bench.code(sale)).isEqualTo("00");
    assertThat(bench.code(sale)).isEqualTo("94");
    assertThat(bench.host.live()).hasSize(1);
  }

  @Test
  void another_batch_gets_77() {
    terminal.batch = "000002";

    assertThat(bench.code(terminal.sale(TestDrawer.DEBIT, 1000))).isEqualTo("77");
  }

  @Test
  void an_offline_sale_is_not_served_and_nonsense_is_invalid() {
    Message offline = terminal.sale(TestDrawer.DEBIT, 1000).as("0220").with(60, "3000000100050");
    assertThat(bench.code(offline)).isEqualTo("40");
    assertThat(bench.code(terminal.sale(TestDrawer.DEBIT, 1000).with(3, "990000"))).isEqualTo("12");
  }
}
