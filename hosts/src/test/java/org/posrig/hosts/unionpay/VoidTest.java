package org.posrig.hosts.unionpay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.posrig.history.Event;
import org.posrig.hosts.TestDrawer;
import org.posrig.hosts.dialect.Message;
import org.posrig.meaning.TransactionKind;

class VoidTest {
  private final HostBench bench = HostBench.signedIn();
  private final ScriptedTerminal terminal = bench.terminal;
  private String sold = "";
  private Message sale = Message.of("0210", java.util.Map.of());

  @BeforeEach
  void sell() {
    sale = bench.ask(terminal.sale(TestDrawer.DEBIT, 1000));
    sold = sale.field(11);
  }

  @Test
  void takes_a_sale_back_once() {
    assertThat(bench.code(terminal.voiding(sold, 1000))).isEqualTo("00");
    assertThat(bench.host.live()).isEmpty();
    assertThat(bench.recorder.all(Event.Booked.class))
        .extracting(Event.Booked::kind, Event.Booked::cents)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(TransactionKind.SALE, 1000L),
            org.assertj.core.groups.Tuple.tuple(TransactionKind.VOID, -1000L));

    assertThat(bench.code(terminal.voiding(sold, 1000))).isEqualTo("12");
    assertThat(bench.lastWhy()).isEqualTo("voided before");
  }

  @Test
  void gives_the_money_back() {
    bench.ask(terminal.voiding(sold, 1000));

    assertThat(bench.ask(terminal.balance(TestDrawer.DEBIT)).field(54)).endsWith("C000005000000");
  }

  @Test
  void of_another_amount_gets_64() {
    assertThat(bench.code(terminal.voiding(sold, 999))).isEqualTo("64");
    assertThat(bench.host.live()).hasSize(1);
  }

  @Test
  void of_an_unknown_sale_gets_25_and_of_a_refused_one_12() {
    assertThat(bench.code(terminal.voiding("000777", 1000))).isEqualTo("25");
    String refused = bench.ask(terminal.sale(TestDrawer.DEBIT, 0)).field(11);
    assertThat(bench.code(terminal.voiding(refused, 1000))).isEqualTo("12");
  }

  @Test
  void of_a_void_gets_12() {
    String voided = bench.ask(terminal.voiding(sold, 1000)).field(11);

    assertThat(bench.code(terminal.voiding(voided, 1000))).isEqualTo("12");
    assertThat(bench.lastWhy()).isEqualTo("the original is itself a void");
  }

  @Test
  void with_a_wrong_reference_number_gets_25_and_with_zeros_passes() {
    assertThat(bench.code(terminal.voiding(sold, 1000).with(37, "999999999999"))).isEqualTo("25");
    assertThat(bench.code(terminal.voiding(sold, 1000).with(37, "000000000000"))).isEqualTo("00");
  }

  @Test
  void with_the_right_reference_number_and_card_passes() {
    Message voiding =
        terminal.voiding(sold, 1000).with(37, sale.field(37)).with(38, sale.field(38));

    assertThat(bench.code(terminal.cardholder(voiding, TestDrawer.DEBIT, TestDrawer.PIN)))
        .isEqualTo("00");
  }

  @Test
  void with_another_card_gets_12() {
    Message voiding =
        terminal.cardholder(terminal.voiding(sold, 1000), TestDrawer.POOR, TestDrawer.PIN);

    assertThat(bench.code(voiding)).isEqualTo("12");
    assertThat(bench.host.live()).hasSize(1);
  }

  @Test
  void without_an_original_gets_30() {
    assertThat(bench.code(terminal.voiding(sold, 1000).without(61))).isEqualTo("30");
  }

  @Test
  void of_a_settled_sale_gets_12() {
    bench.ask(terminal.settlement(1000, 1, 0, 0));
    bench.signIn("004");
    Message voiding = terminal.voiding(sold, 1000).with(61, "000001" + sold);

    assertThat(bench.code(voiding)).isEqualTo("12");
    assertThat(bench.lastWhy()).isEqualTo("the original's batch is settled");
  }

  @Test
  void that_was_reversed_lets_the_sale_stand_again() {
    String voided = bench.ask(terminal.voiding(sold, 1000)).field(11);

    assertThat(bench.code(terminal.reversal(voided, 1000, "98"))).isEqualTo("00");
    assertThat(bench.host.live()).extracting(Event.Booked::trace).containsExactly(sold);
  }
}
