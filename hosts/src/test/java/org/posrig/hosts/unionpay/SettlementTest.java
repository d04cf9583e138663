package org.posrig.hosts.unionpay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.posrig.fault.HostFault;
import org.posrig.history.Event;
import org.posrig.hosts.TestDrawer;
import org.posrig.hosts.dialect.Message;
import org.posrig.meaning.BatchTotals;
import org.posrig.meaning.TransactionKind;

class SettlementTest {
  private final HostBench bench = HostBench.signedIn();
  private final ScriptedTerminal terminal = bench.terminal;

  private String sell(long cents) {
    return bench.ask(terminal.sale(TestDrawer.DEBIT, cents)).field(11);
  }

  private static String results(Message answer) {
    return "" + answer.field(48).charAt(30) + answer.field(48).charAt(61);
  }

  @Test
  void balances_when_the_terminal_counts_as_the_books_do() {
    sell(1000);
    String voided = sell(250);
    bench.ask(terminal.voiding(voided, 250));
    bench.ask(terminal.reversal(sell(77), 77, "98"));

    Message answer = bench.ask(terminal.settlement(1250, 2, 250, 1));

    assertThat(results(answer)).isEqualTo("11");
    assertThat(answer.has(39)).as("an answered settlement has no F39").isFalse();
    BatchTotals totals = new BatchTotals(1250, 2, 250, 1);
    assertThat(bench.recorder.all(Event.Settled.class))
        .containsExactly(new Event.Settled("000001", totals, totals, true));
  }

  @Test
  void an_empty_batch_balances_with_zeros() {
    assertThat(results(bench.ask(terminal.settlement(0, 0, 0, 0)))).isEqualTo("11");
  }

  @Test
  void does_not_balance_when_one_cent_is_missing() {
    sell(1000);

    assertThat(results(bench.ask(terminal.settlement(999, 1, 0, 0)))).isEqualTo("21");
    assertThat(bench.recorder.history().last(Event.Settled.class).orElseThrow().balanced())
        .isFalse();
  }

  @Test
  void foreign_cards_have_a_result_of_their_own() {
    Message settlement = terminal.settlement(0, 0, 0, 0);
    String foreign = "%012d%03d%012d%03d0".formatted(5, 1, 0, 0);

    assertThat(
            results(
                bench.ask(settlement.with(48, settlement.field(48).substring(0, 31) + foreign))))
        .isEqualTo("12");
  }

  @Test
  void opens_the_next_batch_at_the_next_sign_in() {
    sell(1000);
    assertThat(bench.signIn("004").field(60)).as("unsettled").contains("000001");
    bench.ask(terminal.settlement(1000, 1, 0, 0));

    assertThat(bench.code(terminal.sale(TestDrawer.DEBIT, 1)))
        .as("before the sign-in")
        .isEqualTo("77");
    assertThat(bench.signIn("004").field(60)).isEqualTo("00000002004");
    assertThat(bench.code(terminal.sale(TestDrawer.DEBIT, 1))).isEqualTo("00");
  }

  @Test
  void follows_a_terminal_that_stays_signed_in_into_its_next_batch() {
    sell(1000);
    terminal.batch = "000002";
    assertThat(bench.code(terminal.sale(TestDrawer.DEBIT, 1))).as("unsettled").isEqualTo("77");
    terminal.batch = "000001";
    bench.ask(terminal.settlement(1000, 1, 0, 0));

    terminal.batch = "000003";
    assertThat(bench.code(terminal.sale(TestDrawer.DEBIT, 1))).as("not the next").isEqualTo("77");
    terminal.batch = "000002";
    assertThat(bench.code(terminal.sale(TestDrawer.DEBIT, 250))).isEqualTo("00");
    assertThat(bench.signIn("004").field(60)).as("unsettled").isEqualTo("00000002004");
    assertThat(results(bench.ask(terminal.settlement(250, 1, 0, 0)))).isEqualTo("11");
  }

  @Test
  void a_day_without_sales_settles_in_the_batch_after_the_settled_one() {
    bench.ask(terminal.settlement(0, 0, 0, 0));
    terminal.batch = "000002";

    assertThat(results(bench.ask(terminal.settlement(0, 0, 0, 0)))).isEqualTo("11");
  }

  @Test
  void repeated_because_its_answer_was_lost_gives_the_same_result() {
    sell(1000);
    for (int time = 0; time < 2; time++)
      assertThat(results(bench.ask(terminal.settlement(1000, 1, 0, 0)))).isEqualTo("11");
  }

  @Test
  void of_another_batch_gets_77_and_without_totals_30() {
    assertThat(bench.code(terminal.settlement(0, 0, 0, 0).with(60, "00000009201"))).isEqualTo("77");
    assertThat(bench.code(terminal.settlement(0, 0, 0, 0).without(48))).isEqualTo("30");
  }

  @Test
  void says_not_balanced_by_script_and_goes_on_after_the_upload() {
    String stan = sell(1000);
    bench.arm(new HostFault.NotBalanced(), TransactionKind.SETTLEMENT);

    assertThat(results(bench.ask(terminal.settlement(1000, 1, 0, 0)))).isEqualTo("21");
    assertThat(bench.fired()).isPresent();
    assertThat(
            bench.code(
                terminal.upload(
                    "201", "01" + ScriptedTerminal.entry(stan, TestDrawer.DEBIT, 1000))))
        .isEqualTo("00");
    assertThat(bench.code(terminal.upload("202", "0001"))).isEqualTo("00");
    assertThat(bench.lastWhy()).isEqualTo("upload ended, booked again: 0");
    assertThat(bench.signIn("004").field(60)).isEqualTo("00000002004");
  }

  @Test
  void the_upload_restores_what_a_forgetful_host_has_lost() {
    String first = sell(1000);
    String second = sell(300);
    bench.arm(new HostFault.Restart(false), TransactionKind.ECHO);
    bench.host.take(1, terminal.frame(terminal.manage("301")));
    assertThat(bench.host.live()).isEmpty();

    assertThat(results(bench.ask(terminal.settlement(1300, 2, 0, 0)))).isEqualTo("21");
    String list =
        ScriptedTerminal.entry(first, TestDrawer.DEBIT, 1000)
            + ScriptedTerminal.entry(second, TestDrawer.DEBIT, 300);
    assertThat(bench.code(terminal.upload("201", "02" + list))).isEqualTo("00");
    assertThat(bench.code(terminal.upload("201", "02" + list)))
        .as("resumed after a power cut")
        .isEqualTo("00");
    assertThat(bench.code(terminal.upload("202", "0002"))).isEqualTo("00");

    assertThat(bench.host.live())
        .extracting(Event.Booked::trace, Event.Booked::cents)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(first, 1000L),
            org.assertj.core.groups.Tuple.tuple(second, 300L));
    assertThat(bench.host.live()).extracting(Event.Booked::pan).containsOnly("621094******0029");
  }

  @Test
  void the_upload_restores_a_voided_sale_as_voided() {
    String stands = sell(1000);
    String voided = sell(300);
    String voiding = bench.ask(terminal.voiding(voided, 300)).field(11);
    forget();
    bench.ask(terminal.settlement(1300, 2, 300, 1));

    upload(entry(stands, 1000), entry(voided, 300), entry(voiding, 300));

    assertThat(bench.host.live()).extracting(Event.Booked::trace).containsExactly(stands);
    assertThat(results(bench.ask(terminal.settlement(1300, 2, 300, 1)))).isEqualTo("11");
  }

  @Test
  void a_list_of_standing_sales_only_restores_two_equal_ones_as_two() {
    String voided = sell(300);
    String one = sell(300);
    String two = sell(300);
    bench.ask(terminal.voiding(voided, 300));
    forget();
    bench.ask(terminal.settlement(900, 3, 300, 1));

    upload(entry(one, 300), entry(two, 300));

    assertThat(bench.host.live()).extracting(Event.Booked::trace).containsExactly(one, two);
  }

  private void forget() {
    bench.arm(new HostFault.Restart(false), TransactionKind.ECHO);
    bench.host.take(1, terminal.frame(terminal.manage("301")));
    assertThat(bench.host.live()).isEmpty();
  }

  private static String entry(String stan, long cents) {
    return ScriptedTerminal.entry(stan, TestDrawer.DEBIT, cents);
  }

  private void upload(String... entries) {
    String count = "%02d".formatted(entries.length);
    String list = count + String.join("", entries);
    assertThat(bench.code(terminal.upload("201", list))).isEqualTo("00");
    assertThat(bench.code(terminal.upload("202", "00" + count))).isEqualTo("00");
  }

  @Test
  void one_chip_transaction_can_be_restored_too() {
    Message one =
        terminal.upload("205", "0").without(48).with(2, TestDrawer.DEBIT).with(4, "000000001000");

    assertThat(bench.code(one)).isEqualTo("00");
    assertThat(bench.code(terminal.upload("202", "0001"))).isEqualTo("00");
    assertThat(bench.host.live()).extracting(Event.Booked::trace).containsExactly(one.field(11));
  }

  @Test
  void an_upload_that_misses_entries_cannot_be_ended() {
    assertThat(bench.code(terminal.upload("202", "0001"))).isEqualTo("95");
    assertThat(bench.lastWhy()).isEqualTo("the terminal counts 0001 uploads, 0 arrived");
  }

  @Test
  void a_list_that_is_shorter_than_its_count_gets_30() {
    String list = "02" + ScriptedTerminal.entry("000005", TestDrawer.DEBIT, 1000);

    assertThat(bench.code(terminal.upload("201", list))).isEqualTo("30");
    assertThat(bench.host.live()).isEmpty();
  }
}
