package org.posrig.hosts.unionpay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.posrig.fault.LinkFault.LieField;
import org.posrig.hosts.TestDrawer;
import org.posrig.hosts.acquirer.IsoLinkDialect;
import org.posrig.hosts.dialect.Message;
import org.posrig.meaning.Authenticity;
import org.posrig.meaning.TransactionKind;
import org.posrig.net.Direction;

class UnionPayLinkDialectTest {
  private final HostBench bench = HostBench.signedIn();
  private final ScriptedTerminal terminal = bench.terminal;
  private final IsoLinkDialect dialect = UnionPaySeals.link(bench.dialect, bench.rings);

  private byte[] sale() {
    return terminal.frame(terminal.sale(TestDrawer.DEBIT, 1000));
  }

  private Authenticity mac(byte[] frame) {
    return dialect.meaning(frame, Direction.TO_HOST).orElseThrow().authenticity();
  }

  @Test
  void tells_size_and_type() {
    byte[] frame = sale();

    assertThat(dialect.prefixBytes()).isEqualTo(2);
    assertThat(dialect.frameSize(Arrays.copyOf(frame, 2))).isEqualTo(frame.length);
    assertThat(dialect.type(frame)).contains("0200");
    assertThat(dialect.meaning(frame, Direction.TO_HOST))
        .hasValueSatisfying(sale -> assertThat(sale.kind()).isEqualTo(TransactionKind.SALE));
    for (byte[] none : new byte[][] {Arrays.copyOf(frame, 12), new byte[40]}) {
      assertThat(dialect.type(none)).isEmpty();
      assertThat(dialect.meaning(none, Direction.TO_HOST)).isEmpty();
    }
    assertThat(dialect.fields(Arrays.copyOf(frame, 40))).isEmpty();
  }

  @Test
  void tells_how_the_mac_stands() {
    assertThat(mac(sale())).isEqualTo(Authenticity.VALID);
    assertThat(mac(dialect.breakMac(sale()))).isEqualTo(Authenticity.INVALID);
    assertThat(mac(dialect.stripMac(sale()))).isEqualTo(Authenticity.ABSENT);
    byte[] brokenOff =
        terminal.frame(terminal.sale(TestDrawer.DEBIT, 1000), body -> Arrays.copyOf(body, 40));
    assertThat(mac(brokenOff)).isEqualTo(Authenticity.UNDECIDED);
    byte[] signed = sale();
    bench.keys.drop();
    assertThat(mac(signed)).as("no key").isEqualTo(Authenticity.UNDECIDED);
  }

  @Test
  void looking_at_a_mac_does_not_end_the_older_keys() {
    byte[] old = sale();
    bench.signIn("004");

    assertThat(mac(sale())).isEqualTo(Authenticity.VALID);
    assertThat(mac(old)).isEqualTo(Authenticity.VALID);
  }

  @Test
  void lies_in_one_field_with_a_right_mac() {
    Message truth = terminal.read(sale());
    byte[] frame = terminal.frame(truth.without(64));

    Message otherStan = lie(frame, LieField.TRACE);
    assertThat(otherStan.with(11, truth.field(11)).without(64)).isEqualTo(truth.without(64));
    assertThat(otherStan.field(11)).isEqualTo("000003");
    assertThat(lie(frame, LieField.AMOUNT).field(4)).isEqualTo("000000001001");
    assertThat(lie(frame, LieField.TERMINAL).field(41)).isEqualTo("10000009");
  }

  private Message lie(byte[] frame, LieField field) {
    byte[] lie = dialect.lie(frame, field);
    assertThat(mac(lie)).isEqualTo(Authenticity.VALID);
    return terminal.read(lie);
  }

  @Test
  void a_stale_answer_has_the_trace_number_before_and_wraps() {
    Message sale = terminal.sale(TestDrawer.DEBIT, 1000);

    assertThat(terminal.read(dialect.stale(terminal.frame(sale.with(11, "000100")))).field(11))
        .isEqualTo("000099");
    assertThat(terminal.read(dialect.stale(terminal.frame(sale.with(11, "000001")))).field(11))
        .isEqualTo("999999");
    assertThat(mac(dialect.stale(terminal.frame(sale)))).isEqualTo(Authenticity.VALID);
  }

  @Test
  void leaves_alone_what_it_cannot_take_apart() {
    byte[] noise = new byte[50];

    assertThat(dialect.lie(noise, LieField.TRACE)).isEqualTo(noise);
    assertThat(dialect.breakMac(noise)).isEqualTo(noise);
    assertThat(dialect.stripMac(noise)).isEqualTo(noise);
    assertThat(dialect.stale(noise)).isEqualTo(noise);
    byte[] unsigned = terminal.frame(terminal.signIn("004"));
    assertThat(dialect.breakMac(unsigned)).isEqualTo(unsigned);
  }

  @Test
  void shows_nothing_that_is_secret() {
    for (String networkCode : new String[] {"003", "004"}) {
      Message signIn = bench.signIn(networkCode);
      String keys = signIn.field(62);
      Map<Integer, String> shownKeys = dialect.fields(terminal.frame(signIn));
      Message sale =
          terminal.sale(TestDrawer.DEBIT, 1000).with(2, TestDrawer.DEBIT).with(14, "3010");
      Map<Integer, String> shown = dialect.fields(terminal.frame(sale));

      assertThat(shown.toString())
          .doesNotContain(TestDrawer.DEBIT, sale.field(35), sale.field(52), "3010", "123456")
          .doesNotContain(sale.field(35).substring(16));
      assertThat(shown)
          .containsEntry(2, "621094******0029")
          .containsEntry(14, "****")
          .containsEntry(52, "[8 bytes]");
      assertThat(shown.get(35))
          .isEqualTo(networkCode.equals("003") ? "621094******0029=…(33)" : "621094******=…(33)");
      assertThat(shown).containsEntry(4, "000000001000").containsEntry(60, sale.field(60));
      assertThat(shownKeys.get(62)).matches("KCV [0-9A-F]{8}( KCV [0-9A-F]{8}){1,2}");
      for (int at = 0; at + 40 <= keys.length(); at += 40)
        assertThat(shownKeys.toString()).doesNotContain(keys.substring(at, at + 16));
    }
  }

  @Test
  void shows_chip_tags_by_length_and_batch_entries_masked() {
    Message chip =
        terminal
            .sale(TestDrawer.DEBIT, 1000)
            .with(55, "9F3602000182027C005A08" + TestDrawer.DEBIT + "9F");
    Message list =
        terminal.upload("201", "01" + ScriptedTerminal.entry("000005", TestDrawer.DEBIT, 1000));

    assertThat(dialect.fields(terminal.frame(chip)).get(55))
        .isEqualTo("9F36(2)=0001 82(2)=7C00 5A(8) [1 bytes]");
    assertThat(dialect.fields(terminal.frame(list)).get(48))
        .isEqualTo("01: 00 000005 621094******0029 000000001000");
    assertThat(dialect.fields(terminal.frame(list.with(48, "01" + "6210948000000029"))).get(48))
        .isEqualTo("[18 digits]");
    assertThat(dialect.fields(terminal.frame(terminal.settlement(1, 1, 0, 0))).get(48)).hasSize(62);
  }
}
