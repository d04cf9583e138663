package org.posrig.hosts.unionpay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.posrig.fault.HostFault;
import org.posrig.history.Event;
import org.posrig.hosts.TestDrawer;
import org.posrig.hosts.dialect.Message;
import org.posrig.meaning.TransactionKind;

class RefundTest {
  private final HostBench bench = HostBench.signedIn();
  private final ScriptedTerminal terminal = bench.terminal;
  private String reference = "";
  private String date = "";

  @BeforeEach
  void sellAndSettle() {
    Message sale = bench.ask(terminal.sale(TestDrawer.DEBIT, 1000));
    reference = sale.field(37);
    date = sale.field(13);
    bench.ask(terminal.settlement(1000, 1, 0, 0));
    bench.signIn("004");
  }

  private Message refund(long cents) {
    return terminal.refund(TestDrawer.DEBIT, reference, date, cents);
  }

  @Test
  void gives_money_back_until_the_original_is_used_up() {
    assertThat(bench.code(refund(400))).isEqualTo("00");
    assertThat(bench.code(refund(601))).isEqualTo("64");
    assertThat(bench.code(refund(600))).isEqualTo("00");
    assertThat(bench.code(refund(1))).isEqualTo("64");
    assertThat(bench.lastWhy()).isEqualTo("more than what is left of the original");
    assertThat(bench.recorder.all(Event.Booked.class))
        .filteredOn(booked -> booked.kind() == TransactionKind.REFUND)
        .extracting(Event.Booked::cents)
        .containsExactly(-400L, -600L);
    assertThat(bench.ask(terminal.balance(TestDrawer.DEBIT)).field(54)).endsWith("C000005000000");
  }

  @Test
  void counts_as_a_credit_of_the_batch_in_which_it_was_made() {
    bench.ask(refund(400));

    Message answer = bench.ask(terminal.settlement(0, 0, 400, 1));

    assertThat(answer.field(48).charAt(30)).isEqualTo('1');
  }

  @Test
  void of_an_unknown_sale_or_another_day_gets_25() {
    assertThat(bench.code(terminal.refund(TestDrawer.DEBIT, "999999999999", date, 100)))
        .isEqualTo("25");
    assertThat(bench.code(terminal.refund(TestDrawer.DEBIT, reference, "0229", 100)))
        .isEqualTo("25");
  }

  @Test
  void to_another_card_gets_12() {
    assertThat(bench.code(terminal.refund(TestDrawer.POOR, reference, date, 100))).isEqualTo("12");
  }

  @Test
  void of_a_sale_that_is_not_settled_gets_12() {
    Message fresh = bench.ask(terminal.sale(TestDrawer.DEBIT, 500));

    assertThat(bench.code(terminal.refund(TestDrawer.DEBIT, fresh.field(37), date, 500)))
        .isEqualTo("12");
  }

  @Test
  void is_not_reversed_and_not_voided() {
    String refunded = bench.ask(refund(400)).field(11);

    assertThat(bench.code(terminal.reversal(refunded, 400, "98"))).isEqualTo("12");
    assertThat(bench.code(terminal.voiding(refunded, 400))).isEqualTo("12");
    assertThat(bench.recorder.all(Event.Unbooked.class)).isEmpty();
  }

  @Test
  void sent_twice_under_one_number_is_booked_once() {
    Message once = refund(400);

    assertThat(bench.code(once)).isEqualTo("00");
    assertThat(bench.code(once)).isEqualTo("94");
    assertThat(bench.recorder.all(Event.Booked.class)).hasSize(2);
  }

  @Test
  void that_never_came_is_booked_by_its_upload_and_uses_its_sale_up() {
    Message lost = refund(400);
    bench.ask(terminal.settlement(0, 0, 400, 1));
    bench.ask(terminal.uploadOf(lost, TestDrawer.DEBIT));
    bench.ask(terminal.upload("202", "0001"));
    bench.signIn("004");

    assertThat(bench.code(refund(601))).isEqualTo("64");
    assertThat(bench.code(refund(600))).isEqualTo("00");
  }

  @Test
  void that_a_host_without_memory_lost_comes_back_by_its_upload() {
    Message lost = refund(400);
    bench.ask(lost);
    bench.arm(new HostFault.Restart(false), TransactionKind.ECHO);
    bench.host.take(1, terminal.frame(terminal.manage("301")));
    bench.signIn("004");
    bench.ask(terminal.settlement(0, 0, 400, 1));

    assertThat(bench.code(terminal.uploadOf(lost, TestDrawer.DEBIT))).isEqualTo("00");
    bench.ask(terminal.upload("202", "0001"));

    Event.Booked again = bench.recorder.all(Event.Booked.class).getLast();
    assertThat(again.kind()).isEqualTo(TransactionKind.REFUND);
    assertThat(again.cents()).isEqualTo(-400);
  }
}
