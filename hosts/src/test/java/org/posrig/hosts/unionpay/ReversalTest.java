package org.posrig.hosts.unionpay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.posrig.history.Event;
import org.posrig.hosts.TestDrawer;
import org.posrig.hosts.dialect.Message;
import org.posrig.meaning.ReversalReason;

class ReversalTest {
  private final HostBench bench = HostBench.signedIn();
  private final ScriptedTerminal terminal = bench.terminal;

  private String sell() {
    return bench.ask(terminal.sale(TestDrawer.DEBIT, 1000)).field(11);
  }

  @Test
  void takes_the_booking_back_and_tells_the_reason() {
    String stan = sell();

    assertThat(bench.code(terminal.reversal(stan, 1000, "98"))).isEqualTo("00");
    assertThat(bench.host.live()).isEmpty();
    assertThat(bench.recorder.all(Event.Unbooked.class))
        .containsExactly(new Event.Unbooked("B1", stan, ReversalReason.NO_ANSWER));
  }

  @Test
  void repeated_is_answered_00_again_and_changes_nothing_more() {
    String stan = sell();
    for (int time = 0; time < 3; time++)
      assertThat(bench.code(terminal.reversal(stan, 1000, "98"))).isEqualTo("00");

    assertThat(bench.recorder.all(Event.Unbooked.class)).hasSize(1);
    assertThat(bench.ask(terminal.balance(TestDrawer.DEBIT)).field(54)).endsWith("C000005000000");
  }

  @Test
  void of_what_the_host_never_saw_gets_25_and_bars_it_from_coming_late() {
    Message late = terminal.sale(TestDrawer.DEBIT, 1000);

    assertThat(bench.code(terminal.reversal(late.field(11), 1000, "98"))).isEqualTo("25");
    assertThat(bench.code(late)).isEqualTo("12");
    assertThat(bench.lastWhy()).isEqualTo("reversed before it arrived");
    assertThat(bench.host.live()).isEmpty();
  }

  @Test
  void of_a_refused_sale_gets_12() {
    String refused = bench.ask(terminal.sale(TestDrawer.DEBIT, 0)).field(11);

    assertThat(bench.code(terminal.reversal(refused, 0, "98"))).isEqualTo("12");
  }

  @Test
  void of_another_amount_gets_64() {
    assertThat(bench.code(terminal.reversal(sell(), 1, "98"))).isEqualTo("64");
    assertThat(bench.host.live()).hasSize(1);
  }

  @Test
  void with_a_wrong_mac_gets_a0_and_the_booking_stands() {
    byte[] frame = terminal.frame(terminal.reversal(sell(), 1000, "98"));
    frame[frame.length - 1] ^= 1;

    assertThat(terminal.read(bench.askBytes(frame)).field(39)).isEqualTo("A0");
    assertThat(bench.host.live()).hasSize(1);
  }

  @Test
  void of_a_voided_sale_gets_12() {
    String stan = sell();
    bench.ask(terminal.voiding(stan, 1000));

    assertThat(bench.code(terminal.reversal(stan, 1000, "98"))).isEqualTo("12");
  }

  @Test
  void after_settlement_gets_12() {
    String stan = sell();
    bench.ask(terminal.settlement(1000, 1, 0, 0));

    assertThat(bench.code(terminal.reversal(stan, 1000, "98"))).isEqualTo("12");
    assertThat(bench.host.live()).hasSize(1);
  }

  @Test
  void the_answer_has_neither_the_condition_nor_the_security_field() {
    Message answer = bench.ask(terminal.reversal(sell(), 1000, "98").with(53, "0610000000000000"));

    assertThat(answer.has(25)).isFalse();
    assertThat(answer.has(53)).isFalse();
    assertThat(answer.has(64)).isTrue();
  }
}
