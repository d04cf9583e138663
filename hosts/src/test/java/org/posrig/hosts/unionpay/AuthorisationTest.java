package org.posrig.hosts.unionpay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.posrig.fault.HostFault;
import org.posrig.history.Event;
import org.posrig.hosts.TestDrawer;
import org.posrig.hosts.dialect.Message;
import org.posrig.meaning.TransactionKind;

class AuthorisationTest {
  private static final String ALL = "C000005000000";
  private final HostBench bench = HostBench.signedIn();
  private final ScriptedTerminal terminal = bench.terminal;
  private String reserved = "";
  private String code = "";
  private String date = "";

  @BeforeEach
  void reserve() {
    Message answer = bench.ask(terminal.authorisation(TestDrawer.DEBIT, 10000));
    reserved = answer.field(11);
    code = answer.field(38);
    date = answer.field(13);
  }

  private Message completion(long cents) {
    return terminal.completion(TestDrawer.DEBIT, code, date, cents);
  }

  private Message advice(long cents) {
    return terminal.advice(TestDrawer.DEBIT, code, date, cents);
  }

  private Message voiding(long cents) {
    return terminal.authorisationVoid(TestDrawer.DEBIT, code, date, cents);
  }

  private String available() {
    return bench.ask(terminal.balance(TestDrawer.DEBIT)).field(54).substring(7);
  }

  private String result(Message settlement) {
    return bench.ask(settlement).field(48).substring(30, 31);
  }

  @Test
  void reserves_an_amount_under_a_code_of_digits_and_charges_nothing() {
    assertThat(code).matches("\\d{6}");
    assertThat(available()).isEqualTo("C000004990000");
    assertThat(bench.host.live()).isEmpty();
    assertThat(result(terminal.settlement(0, 0, 0, 0))).isEqualTo("1");
  }

  @Test
  void is_voided_once_and_as_a_whole() {
    assertThat(bench.code(voiding(9999))).isEqualTo("64");
    assertThat(bench.code(voiding(10000))).isEqualTo("00");
    assertThat(available()).isEqualTo(ALL);
    assertThat(bench.code(voiding(10000))).isEqualTo("12");
    assertThat(bench.code(completion(10000))).isEqualTo("12");
  }

  @Test
  void is_reversed_and_so_is_its_void() {
    String voided = bench.ask(voiding(10000)).field(11);
    assertThat(bench.code(terminal.reversal(voided, 10000, "98"))).isEqualTo("00");
    assertThat(available()).isEqualTo("C000004990000");
    assertThat(bench.code(terminal.reversal(reserved, 10000, "98"))).isEqualTo("00");
    assertThat(available()).isEqualTo(ALL);
    assertThat(bench.code(completion(10000))).isEqualTo("12");
  }

  @Test
  void is_completed_for_at_most_115_percent() {
    assertThat(bench.code(completion(11501))).isEqualTo("61");
    assertThat(bench.code(completion(11500))).isEqualTo("00");
    assertThat(available()).isEqualTo("C000004988500");
    assertThat(bench.host.live()).extracting(Event.Booked::cents).containsExactly(11500L);
    assertThat(result(terminal.settlement(11500, 1, 0, 0))).isEqualTo("1");
  }

  @Test
  void is_completed_once_and_not_voided_after() {
    bench.ask(completion(8000));
    assertThat(bench.code(completion(2000))).isEqualTo("12");
    assertThat(bench.code(advice(2000))).isEqualTo("12");
    assertThat(bench.code(voiding(10000))).isEqualTo("12");
    assertThat(bench.lastWhy()).isEqualTo("the pre-authorisation was completed");
  }

  @Test
  void of_an_unknown_code_day_or_card_gets_25() {
    assertThat(bench.code(terminal.completion(TestDrawer.DEBIT, "999999", date, 100)))
        .isEqualTo("25");
    assertThat(bench.code(terminal.completion(TestDrawer.DEBIT, code, "0229", 100)))
        .isEqualTo("25");
    assertThat(bench.code(terminal.completion(TestDrawer.POOR, code, date, 100))).isEqualTo("25");
    assertThat(bench.code(terminal.completion(TestDrawer.DEBIT, code, "0000", 100)))
        .isEqualTo("00");
  }

  @Test
  void stands_again_when_its_completion_is_reversed() {
    String completed = bench.ask(completion(8000)).field(11);
    assertThat(bench.code(terminal.reversal(completed, 8000, "98"))).isEqualTo("00");
    assertThat(available()).isEqualTo("C000004990000");
    assertThat(bench.code(completion(8000))).isEqualTo("00");
  }

  @Test
  void stands_again_when_its_completion_is_voided_and_that_can_be_reversed() {
    String completed = bench.ask(completion(8000)).field(11);
    String voided = bench.ask(terminal.completionVoid(completed, 8000)).field(11);
    assertThat(available()).isEqualTo("C000004990000");
    assertThat(result(terminal.settlement(8000, 1, 8000, 1))).isEqualTo("1");
    HostBench again = bench;
    assertThat(again.code(terminal.reversal(voided, 8000, "98"))).isEqualTo("12");
  }

  @Test
  void is_charged_again_when_the_void_of_its_completion_is_reversed() {
    String completed = bench.ask(completion(8000)).field(11);
    String voided = bench.ask(terminal.completionVoid(completed, 8000)).field(11);
    assertThat(bench.code(terminal.reversal(voided, 8000, "98"))).isEqualTo("00");
    assertThat(available()).isEqualTo("C000004992000");
    assertThat(bench.code(completion(8000))).isEqualTo("12");
  }

  @Test
  void voids_of_sales_and_of_completions_are_not_mixed_up() {
    String sold = bench.ask(terminal.sale(TestDrawer.DEBIT, 500)).field(11);
    String completed = bench.ask(completion(8000)).field(11);
    assertThat(bench.code(terminal.completionVoid(sold, 500))).isEqualTo("12");
    assertThat(bench.code(terminal.voiding(completed, 8000))).isEqualTo("12");
    assertThat(bench.code(terminal.completionVoid(completed, 8000))).isEqualTo("00");
    assertThat(bench.code(terminal.completionVoid(completed, 8000))).isEqualTo("12");
  }

  @Test
  void an_advice_is_booked_once_however_often_it_comes() {
    Message once = advice(9000);
    assertThat(bench.code(once)).isEqualTo("00");
    assertThat(bench.code(once)).isEqualTo("94");
    assertThat(bench.host.live()).hasSize(1);
    assertThat(bench.code(terminal.reversal(once.field(11), 9000, "98"))).isEqualTo("12");
    assertThat(bench.host.live()).hasSize(1);
  }

  @Test
  void an_advice_that_was_refused_is_refused_again_and_never_called_a_duplicate() {
    Message wrong = advice(11501);
    assertThat(bench.code(wrong)).isEqualTo("61");
    assertThat(bench.code(wrong)).isEqualTo("61");
    assertThat(bench.host.live()).isEmpty();
  }

  @Test
  void an_advice_that_never_came_is_booked_by_its_upload() {
    Message lost = advice(9000);
    bench.ask(terminal.settlement(9000, 1, 0, 0));
    assertThat(bench.code(terminal.uploadOf(lost, TestDrawer.DEBIT))).isEqualTo("00");
    bench.ask(terminal.upload("202", "0001"));
    assertThat(bench.host.live())
        .extracting(Event.Booked::kind, Event.Booked::cents)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(TransactionKind.COMPLETION_ADVICE, 9000L));
    bench.signIn("004");
    assertThat(bench.code(completion(9000))).isEqualTo("12");
  }

  @Test
  void a_list_has_no_kinds_and_brings_a_completion_back_as_a_debit_that_balances() {
    String stan = bench.ask(completion(9000)).field(11);
    bench.arm(new HostFault.Restart(false), TransactionKind.ECHO);
    bench.host.take(1, terminal.frame(terminal.manage("301")));
    bench.signIn("004");
    bench.ask(terminal.settlement(9000, 1, 0, 0));
    bench.ask(terminal.upload("201", "01" + ScriptedTerminal.entry(stan, TestDrawer.DEBIT, 9000)));
    bench.ask(terminal.upload("202", "0001"));
    assertThat(bench.host.live())
        .extracting(Event.Booked::kind, Event.Booked::cents)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(TransactionKind.SALE, 9000L));
  }

  @Test
  void a_host_without_memory_takes_the_terminals_word() {
    Message told = advice(9000);
    bench.ask(told);
    bench.arm(new HostFault.Restart(false), TransactionKind.ECHO);
    bench.host.take(1, terminal.frame(terminal.manage("301")));
    bench.signIn("004");
    bench.ask(terminal.settlement(9000, 1, 0, 0));
    bench.ask(terminal.uploadOf(told, TestDrawer.DEBIT));
    bench.ask(terminal.upload("202", "0001"));
    assertThat(bench.host.live()).extracting(Event.Booked::cents).containsExactly(9000L);
  }
}
