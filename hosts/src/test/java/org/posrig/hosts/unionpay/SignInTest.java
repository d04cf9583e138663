package org.posrig.hosts.unionpay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.posrig.hosts.TestDrawer;
import org.posrig.hosts.crypto.WorkingKeys;
import org.posrig.hosts.dialect.Message;

class SignInTest {

  @ParameterizedTest
  @CsvSource({"001, 24", "003, 40", "004, 60"})
  void hands_out_keys_that_check_in_the_layout_that_was_asked_for(String networkCode, int bytes) {
    HostBench bench = new HostBench();

    Message answer = bench.signIn(networkCode);

    assertThat(answer.field(39)).isEqualTo("00");
    assertThat(answer.field(62)).hasSize(2 * bytes);
    assertThat(ScriptedTerminal.checkValuesRight(answer, bench.terminal.keys.orElseThrow()))
        .isTrue();
    assertThat(bench.code(bench.terminal.sale(TestDrawer.DEBIT, 1000))).isEqualTo("00");
  }

  @Test
  void a_mac_key_of_sixteen_bytes_fills_its_slot() {
    HostBench bench = new HostBench(Map.of("mac-key-length", "16"));
    Message answer = bench.signIn("003");

    assertThat(answer.field(62)).doesNotContain("0000000000000000");
    assertThat(bench.terminal.keys.orElseThrow().mac().key().length()).isEqualTo(16);
    assertThat(bench.code(bench.terminal.sale(TestDrawer.DEBIT, 1000))).isEqualTo("00");
  }

  @Test
  void every_new_key_is_hidden_before_the_answer_leaves() {
    HostBench bench = HostBench.signedIn();

    assertThat(bench.recorder.hidden())
        .contains(bench.terminal.keys.orElseThrow().mac().key().revealHex())
        .hasSize(3);
  }

  @Test
  void keeps_the_old_keys_until_the_new_ones_are_used() {
    HostBench bench = HostBench.signedIn();
    bench.ask(bench.terminal.signIn("004"));
    assertThat(bench.code(bench.terminal.sale(TestDrawer.DEBIT, 1000)))
        .as("the answer was lost")
        .isEqualTo("00");

    WorkingKeys old = bench.terminal.keys.orElseThrow();
    bench.signIn("004");
    assertThat(bench.code(bench.terminal.sale(TestDrawer.DEBIT, 1000))).isEqualTo("00");
    bench.terminal.keys = java.util.Optional.of(old);
    assertThat(bench.code(bench.terminal.sale(TestDrawer.DEBIT, 1000)))
        .as("the new ones were used")
        .isEqualTo("A0");
  }

  @Test
  void an_unknown_terminal_gets_97_and_another_merchant_03() {
    HostBench bench = new HostBench();

    assertThat(bench.code(bench.terminal.signIn("004").with(41, "10000002"))).isEqualTo("97");
    assertThat(bench.code(bench.terminal.signIn("004").with(42, "100000000000002")))
        .isEqualTo("03");
    assertThat(bench.keys.newest()).isEmpty();
  }

  @Test
  void a_device_that_is_not_in_the_registry_gets_58() {
    HostBench bench = new HostBench(Map.of("serial-registry", "SN0001,SN0002"));

    assertThat(bench.code(bench.terminal.signIn("004"))).isEqualTo("58");
    assertThat(bench.code(bench.terminal.signIn("004").with(62, device("0012SN0009"))))
        .isEqualTo("58");
    assertThat(bench.code(bench.terminal.signIn("004").with(62, device("0012SN0002"))))
        .isEqualTo("00");
  }

  @Test
  void after_sign_off_nothing_is_sold() {
    HostBench bench = HostBench.signedIn();

    assertThat(bench.code(bench.terminal.manage("002"))).isEqualTo("00");
    assertThat(bench.code(bench.terminal.sale(TestDrawer.DEBIT, 1000))).isEqualTo("A0");
    assertThat(bench.lastWhy()).isEqualTo("no working keys: not signed in");
  }

  @Test
  void an_echo_is_answered_even_without_a_trace_number() {
    HostBench bench = new HostBench();

    assertThat(bench.code(bench.terminal.manage("301").without(11))).isEqualTo("00");
  }

  @Test
  void a_host_without_memory_takes_the_batch_from_the_terminal() {
    HostBench bench = new HostBench();
    bench.terminal.batch = "000017";

    assertThat(bench.signIn("004").field(60)).isEqualTo("00000017004");
  }

  private static String device(String serial) {
    byte[] text =
        ("Sequence No" + "%02d".formatted(serial.length()) + serial)
            .getBytes(StandardCharsets.US_ASCII);
    return HexFormat.of().withUpperCase().formatHex(text);
  }
}
