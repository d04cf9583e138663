package org.posrig.hosts.unionpay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.posrig.history.Event;
import org.posrig.hosts.TestDrawer;
import org.posrig.hosts.dialect.Message;
import org.posrig.meaning.BatchTotals;
import org.posrig.text.Sentence;

/// Terminals and merchants at one host, each with keys, batch and books of its own.
class ManyTerminalsTest {
  private static final String OTHER_MASTER = "FEDCBA98765432100123456789ABCDEF";
  private static final Map<String, String> SECOND =
      Map.of(
          "terminals.10000002.merchant-id",
          "200000000000002",
          "terminals.10000002.master-key",
          OTHER_MASTER);

  private final HostBench bench = new HostBench(SECOND);
  private final ScriptedTerminal one = bench.terminal;
  private final ScriptedTerminal two =
      new ScriptedTerminal("10000002", "200000000000002", OTHER_MASTER);

  private Message ask(ScriptedTerminal terminal, Message request) {
    return terminal.read(bench.askBytes(terminal.frame(request)));
  }

  private String code(ScriptedTerminal terminal, Message request) {
    return ask(terminal, request).field(39);
  }

  private void bothSignIn() {
    one.takeKeys(ask(one, one.signIn("004")));
    two.takeKeys(ask(two, two.signIn("004")));
  }

  @Test
  void two_that_take_turns_have_books_batches_and_totals_of_their_own() {
    bothSignIn();

    assertThat(code(one, one.sale(TestDrawer.DEBIT, 1000))).isEqualTo("00");
    String first = one.stan();
    assertThat(code(two, two.sale(TestDrawer.DEBIT, 2000))).isEqualTo("00");
    assertThat(two.stan()).as("the same numbers at both").isEqualTo(first);
    assertThat(code(two, two.reversal(two.stan(), 2000, "98"))).isEqualTo("00");
    assertThat(code(two, two.sale(TestDrawer.DEBIT, 300))).isEqualTo("00");
    assertThat(code(one, one.voiding(first, 1000))).isEqualTo("00");
    assertThat(code(one, one.sale(TestDrawer.DEBIT, 50))).isEqualTo("00");

    assertThat(balanced(ask(one, one.settlement(1050, 2, 1000, 1)))).isTrue();
    assertThat(settled().host()).isEqualTo(new BatchTotals(1050, 2, 1000, 1));
    assertThat(code(two, two.sale(TestDrawer.DEBIT, 7)))
        .as("the other's batch is still open")
        .isEqualTo("00");
    assertThat(balanced(ask(two, two.settlement(307, 2, 0, 0)))).isTrue();
    assertThat(settled().host()).isEqualTo(new BatchTotals(307, 2, 0, 0));
    assertThat(bench.host.live().stream().map(Event.Booked::cents))
        .containsExactlyInAnyOrder(50L, 300L, 7L);
  }

  @Test
  void a_reversal_finds_only_what_its_own_terminal_has_sold() {
    bothSignIn();
    ask(one, one.sale(TestDrawer.DEBIT, 1000));

    assertThat(code(two, two.reversal(one.stan(), 1000, "98"))).isEqualTo("25");
    assertThat(bench.host.live()).hasSize(1);
  }

  @Test
  void keys_of_one_sign_nothing_of_the_other() {
    bothSignIn();
    two.keys = one.keys;

    assertThat(code(two, two.sale(TestDrawer.DEBIT, 1000))).isEqualTo("A0");
    assertThat(bench.rings.of("10000001").newest())
        .isNotEqualTo(bench.rings.of("10000002").newest());
    assertThat(code(one, one.sale(TestDrawer.DEBIT, 1000))).isEqualTo("00");
  }

  @Test
  void to_sign_off_ends_the_keys_of_one_terminal_only() {
    bothSignIn();
    ask(one, one.manage("002"));

    assertThat(code(one, one.sale(TestDrawer.DEBIT, 1000))).isEqualTo("A0");
    assertThat(code(two, two.sale(TestDrawer.DEBIT, 1000))).isEqualTo("00");
  }

  @Test
  void a_terminal_that_is_not_registered_gets_97_and_leaves_nothing_behind() {
    ScriptedTerminal stranger = new ScriptedTerminal("10000003", "200000000000002", OTHER_MASTER);

    assertThat(code(stranger, stranger.signIn("004"))).isEqualTo("97");
    assertThat(bench.lastWhy()).isEqualTo("the terminal is not registered");
    assertThat(bench.host.live()).isEmpty();
  }

  @Test
  void a_terminal_under_another_terminal_s_merchant_gets_03() {
    ScriptedTerminal moved = new ScriptedTerminal("10000002", "100000000000001", OTHER_MASTER);

    assertThat(code(moved, moved.signIn("004"))).isEqualTo("03");
    assertThat(bench.lastWhy()).isEqualTo("the merchant is not the terminal's");
  }

  @Test
  void all_that_is_wrong_with_further_terminals_is_told() {
    Map<String, String> settings = new TreeMap<>(TestDrawer.settings());
    settings.put("terminals.1.merchant-id", "2");
    settings.put("terminals.10000002.master-ky", OTHER_MASTER);
    settings.put("terminals.10000001.merchant-id", "200000000000002");
    settings.put("terminals.10000001.master-key", OTHER_MASTER);

    String problems = Sentence.all(HostSettings.problems(settings)).english();

    assertThat(problems)
        .contains("'terminals.1': a terminal's number has 8")
        .contains("'terminals.1.merchant-id' must be 15")
        .contains("'terminals.1.master-key' is missing")
        .contains("'terminals.10000002.master-ky' is unknown; did you mean 'master-key'?")
        .contains("'terminals.10000002.merchant-id' is missing")
        .contains("'terminals.10000001' is the bench's own terminal")
        .doesNotContain(OTHER_MASTER);
  }

  private static boolean balanced(Message answer) {
    return answer.field(48).charAt(30) == '1';
  }

  private Event.Settled settled() {
    return bench.recorder.history().last(Event.Settled.class).orElseThrow();
  }
}
