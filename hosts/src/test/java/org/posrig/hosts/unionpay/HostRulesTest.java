package org.posrig.hosts.unionpay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.posrig.card.CardKind;
import org.posrig.card.Pan;
import org.posrig.fault.HostFault;
import org.posrig.history.Event;
import org.posrig.host.HostRules;
import org.posrig.hosts.TestDrawer;
import org.posrig.hosts.acquirer.LockedRules;
import org.posrig.hosts.transport.HostReply;
import org.posrig.meaning.TransactionKind;
import org.posrig.rule.BinRange;
import org.posrig.rule.BinRange.Acceptance;
import org.posrig.rule.Figures;
import org.posrig.rule.HostRule;
import org.posrig.rule.HostRule.Beyond;
import org.posrig.rule.HostRule.Per;
import org.posrig.rule.Period;
import org.posrig.rule.RefusalReason;
import org.posrig.rule.Scope;

/// The host's rules on the wire: by which codes they are answered, and in what they count.
class HostRulesTest {
  private static final String MASKED = new Pan(TestDrawer.DEBIT).masked();
  private static final Period HOUR = new Period.Last(Duration.ofHours(1));

  private final HostBench bench = HostBench.signedIn();
  private final ScriptedTerminal terminal = bench.terminal;
  private final HostRules rules = new LockedRules(bench.host);

  private String sale(long cents) {
    return bench.code(terminal.sale(TestDrawer.DEBIT, cents));
  }

  private void pass(Duration time) {
    bench.host.change(state -> state.passTime(time));
  }

  private void twoAnHour() {
    rules.set(new HostRule.Velocity("two an hour", Scope.ALL, 2, HOUR, Per.CARD));
  }

  @Test
  void the_third_sale_within_the_hour_gets_65_and_an_hour_later_00() {
    twoAnHour();
    assertThat(sale(100)).isEqualTo("00");
    assertThat(sale(100)).isEqualTo("00");
    assertThat(sale(100)).isEqualTo("65");
    assertThat(bench.lastWhy())
        .isEqualTo("too many purchases: two an hour (purchases so far 2, allowed 2)");
    assertThat(bench.code(terminal.sale(TestDrawer.POOR, 100))).as("another card").isEqualTo("00");
    pass(Duration.ofHours(1).minusSeconds(1));
    assertThat(sale(100)).isEqualTo("65");
    pass(Duration.ofSeconds(1));
    assertThat(sale(100)).isEqualTo("00");
    assertThat(bench.host.live()).hasSize(4);
  }

  @Test
  void what_was_reversed_or_voided_or_refused_does_not_count() {
    twoAnHour();
    assertThat(sale(100)).isEqualTo("00");
    assertThat(bench.code(terminal.reversal(terminal.stan(), 100, "98"))).isEqualTo("00");
    assertThat(sale(100)).isEqualTo("00");
    assertThat(bench.code(terminal.voiding(terminal.stan(), 100))).isEqualTo("00");
    assertThat(sale(999_999_99)).as("refused for its amount").isEqualTo("51");
    assertThat(sale(100)).isEqualTo("00");
    assertThat(sale(100)).isEqualTo("00");
    assertThat(sale(100)).isEqualTo("65");
  }

  @Test
  void a_void_that_was_reversed_lets_its_sale_count_again() {
    twoAnHour();
    sale(100);
    String sold = terminal.stan();
    bench.code(terminal.voiding(sold, 100));
    bench.code(terminal.reversal(terminal.stan(), 100, "98"));
    assertThat(sale(100)).isEqualTo("00");
    assertThat(sale(100)).isEqualTo("65");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_restart_keeps_rules_and_card_states_and_counts_what_the_books_have_kept(boolean keeps) {
    rules.set(new HostRule.Velocity("one an hour", Scope.ALL, 1, HOUR, Per.CARD));
    rules.set(
        new HostRule.Held("lost", new Pan(TestDrawer.POOR).masked(), RefusalReason.CARD_LOST));
    assertThat(sale(100)).isEqualTo("00");

    bench.arm(new HostFault.Restart(keeps), TransactionKind.BALANCE);
    assertThat(bench.host.take(1, terminal.frame(terminal.balance(TestDrawer.DEBIT))))
        .isInstanceOf(HostReply.ResetAll.class);
    if (!keeps) bench.signIn("004");

    assertThat(sale(100)).isEqualTo(keeps ? "65" : "00");
    assertThat(sale(100)).isEqualTo("65");
    assertThat(bench.code(terminal.sale(TestDrawer.POOR, 100))).isEqualTo("41");
  }

  @Test
  void one_card_is_counted_at_all_terminals_together_or_at_each_merchant_alone() {
    HostBench two =
        new HostBench(
            Map.of(
                "terminals.10000002.merchant-id",
                "200000000000002",
                "terminals.10000002.master-key",
                TestDrawer.MASTER));
    ScriptedTerminal other = new ScriptedTerminal("10000002", "200000000000002", TestDrawer.MASTER);
    two.signIn("004");
    other.takeKeys(two.ask(other.signIn("004")));
    HostRules there = new LockedRules(two.host);
    there.set(new HostRule.Velocity("one", Scope.ALL, 1, HOUR, Per.CARD_AND_MERCHANT));
    assertThat(two.code(two.terminal.sale(TestDrawer.DEBIT, 100))).isEqualTo("00");
    assertThat(two.code(two.terminal.sale(TestDrawer.DEBIT, 100))).isEqualTo("65");
    assertThat(code(two, other)).as("another merchant").isEqualTo("00");

    there.set(new HostRule.Velocity("one", Scope.ALL, 2, HOUR, Per.CARD));
    assertThat(code(two, other)).as("two at both together").isEqualTo("65");
  }

  private static String code(HostBench bench, ScriptedTerminal terminal) {
    byte[] frame = terminal.frame(terminal.sale(TestDrawer.DEBIT, 100));
    return terminal.read(bench.askBytes(frame)).field(39);
  }

  @Test
  void an_unknown_card_gets_15_and_after_the_table_s_update_00() {
    BinRange other = new BinRange("4", "other bank", CardKind.DEBIT, Acceptance.TAKEN, "");
    BinRange mine = new BinRange("621094", "a bank", CardKind.CREDIT, Acceptance.TAKEN, "");
    rules.set(new HostRule.BinTable(List.of(other)));
    assertThat(sale(100)).isEqualTo("15");
    assertThat(bench.code(terminal.balance(TestDrawer.DEBIT))).isEqualTo("15");
    rules.set(new HostRule.BinTable(List.of(other, mine)));
    assertThat(sale(100)).isEqualTo("00");
  }

  @Test
  void before_closing_time_a_sale_is_taken_and_at_it_refused() {
    rules.set(
        new HostRule.Closed(
            "closing time",
            Scope.ALL.atTerminal("10000001"),
            LocalTime.of(23, 0),
            LocalTime.of(6, 0),
            RefusalReason.TERMINAL_CLOSED));
    bench.host.change(state -> state.passTime(state.calendar.until(LocalTime.of(22, 59, 59))));
    assertThat(sale(100)).isEqualTo("00");
    pass(Duration.ofSeconds(1));
    assertThat(sale(100)).isEqualTo("97");
    assertThat(bench.lastWhy()).contains("it is 23:00, closed from 23:00");
    assertThat(bench.code(terminal.signIn("004"))).isEqualTo("97");
    assertThat(bench.code(terminal.reversal("999999", 100, "98")))
        .as("is answered")
        .isEqualTo("25");
    bench.host.change(state -> state.passTime(state.calendar.until(LocalTime.of(6, 0))));
    assertThat(sale(100)).isEqualTo("00");
  }

  @Test
  void a_card_that_went_too_far_stays_locked_until_it_is_released() {
    rules.set(new HostRule.Spending("500 an hour", Scope.ALL, 500_00, HOUR, Beyond.LOCK_CARD));
    assertThat(sale(500_00)).isEqualTo("00");
    assertThat(sale(1)).isEqualTo("61");
    pass(Duration.ofDays(2));
    assertThat(sale(1)).isEqualTo("62");
    rules.release(MASKED);
    assertThat(sale(1)).isEqualTo("00");
  }

  @Test
  void release_forgives_wrong_pins() {
    for (int times = 0; times < 3; times++)
      bench.ask(
          terminal.cardholder(terminal.balance(TestDrawer.DEBIT), TestDrawer.DEBIT, "999999"));
    assertThat(sale(1)).isEqualTo("75");
    rules.release(MASKED);
    assertThat(sale(1)).isEqualTo("00");
  }

  @Test
  void an_unknown_device_gets_58_and_no_keys_until_it_is_registered() {
    rules.set(new HostRule.Register(java.util.Set.of("SN1")));
    assertThat(bench.code(terminal.signIn("004"))).isEqualTo("58");
    rules.register();
    assertThat(bench.code(terminal.signIn("004"))).isEqualTo("00");
  }

  @ParameterizedTest
  @EnumSource(RefusalReason.class)
  void every_reason_has_a_code_that_decides_the_same(RefusalReason reason) {
    String code = bench.dialect.refusal(reason);

    assertThat(bench.dialect.codes().get(code).decision()).isEqualTo(reason.decision());
  }

  @Test
  void the_history_tells_which_rule_has_decided_by_which_figures() {
    rules.set(new HostRule.Amounts("from ten", Scope.ALL, 1000, Long.MAX_VALUE));
    sale(999);
    rules.lift("from ten");

    assertThat(bench.recorder.history().all(Event.RuleSet.class))
        .containsExactly(new Event.RuleSet("from ten"));
    assertThat(bench.recorder.history().all(Event.RuleDecided.class))
        .containsExactly(
            new Event.RuleDecided(
                "from ten",
                terminal.stan(),
                TransactionKind.SALE,
                RefusalReason.AMOUNT_TOO_SMALL,
                new Figures(Figures.Measure.MONEY, 999, 1000)));
    assertThat(bench.recorder.history().all(Event.RuleLifted.class)).hasSize(1);
  }

  @Test
  void a_rule_file_stands_from_the_beginning(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(folder.resolve("rules.yaml"), "rules: {ten: {amounts: 10.00 to any}}");
    HostBench ruled = new HostBench(Map.of("rules", file.toString()));
    ruled.signIn("004");

    assertThat(ruled.code(ruled.terminal.sale(TestDrawer.DEBIT, 999))).isEqualTo("13");
    assertThat(ruled.code(ruled.terminal.sale(TestDrawer.DEBIT, 1000))).isEqualTo("00");
    assertThat(ruled.recorder.history().all(Event.RuleSet.class)).isEmpty();
  }

  /// Sales, reversals, voids, hours and restarts in any order: the host answers as a list of what
  /// stands says, and its count never goes beyond the rule.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void in_any_order_of_events_the_rule_counts_what_stands(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int most = random.nextInt(1, 4);
    rules.set(new HostRule.Velocity("some", Scope.ALL, most, HOUR, Per.CARD));
    List<Sold> standing = new ArrayList<>();
    Duration now = Duration.ZERO;
    int refused = 0;
    for (int step = 0; step < 120; step++)
      switch (random.nextInt(6)) {
        case 0, 1, 2 -> {
          Duration since = now.minusHours(1);
          long counted = standing.stream().filter(one -> one.at.compareTo(since) > 0).count();
          String expected = counted < most ? "00" : "65";
          assertThat(sale(100)).as("step %d, %d counted", step, counted).isEqualTo(expected);
          if (expected.equals("00")) standing.add(new Sold(terminal.stan(), now));
          else refused++;
        }
        case 3 -> {
          if (!standing.isEmpty()) {
            Sold one = standing.remove(random.nextInt(standing.size()));
            assertThat(bench.code(terminal.reversal(one.stan, 100, "98"))).isEqualTo("00");
          }
        }
        case 4 -> {
          if (!standing.isEmpty()) {
            Sold one = standing.remove(random.nextInt(standing.size()));
            assertThat(bench.code(terminal.voiding(one.stan, 100))).isEqualTo("00");
          }
        }
        default -> {
          Duration time = Duration.ofMinutes(random.nextInt(1, 50));
          now = now.plus(time);
          pass(time);
        }
      }
    assertThat(refused).as("it looked").isPositive();
  }

  private record Sold(String stan, Duration at) {}
}
