package org.posrig.hosts.unionpay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.posrig.fault.HostFault;
import org.posrig.fault.Injection;
import org.posrig.fault.Moment;
import org.posrig.history.Event;
import org.posrig.host.Acquirer;
import org.posrig.hosts.KeptRecorder;
import org.posrig.hosts.TestDrawer;
import org.posrig.hosts.dialect.Dialect;
import org.posrig.hosts.dialect.Message;
import org.posrig.meaning.TransactionKind;
import org.posrig.net.Direction;
import org.posrig.net.MemoryNetwork;
import org.posrig.net.Network;
import org.posrig.net.TcpNetwork;
import org.posrig.text.Sentence;
import org.posrig.time.Deadline;
import org.posrig.time.RigClock;
import org.posrig.time.VirtualClock;
import org.posrig.time.WallClock;
import org.posrig.wire.Connection;
import org.posrig.wire.WireBroken;

/// The host through its two fronts.
@Timeout(30)
class UnionPayAcquirerTest {
  private final List<String> troubles = new ArrayList<>();
  private final KeptRecorder recorder = new KeptRecorder();

  private Acquirer.Opened open(Network network, RigClock clock) {
    return new UnionPayAcquirer()
        .open(
            new Acquirer.Setup(
                network, clock, recorder, 5, TestDrawer.cards(), TestDrawer.settings()));
  }

  @Test
  void is_found_as_a_service() {
    assertThat(ServiceLoader.load(Acquirer.class))
        .extracting(Acquirer::dialect)
        .contains("unionpay");
  }

  @Test
  void settings_are_checked_all_at_once_without_showing_a_key() {
    Map<String, String> settings =
        Map.of(
            "master-key",
            "0123456789",
            "merchant-id",
            "1",
            "colour",
            "red",
            "mac-key-length",
            "12");

    assertThat(new UnionPayAcquirer().problems(settings))
        .extracting(Sentence::english)
        .containsExactly(
            "host setting 'terminal-id' is missing: 8 letters or digits",
            "host setting 'colour' is unknown; one of: host, listen, mac-key-length, master-key,"
                + " merchant-id, rules, serial-registry, table, terminal-id, terminals",
            "host setting 'mac-key-length' must be 8 or 16, not '12'",
            "host setting 'master-key' must be 32 hexadecimal digits, not 10 characters",
            "host setting 'merchant-id' must be 15 letters or digits, not '1'");
    assertThat(new UnionPayAcquirer().problems(TestDrawer.settings())).isEmpty();
    assertThatThrownBy(() -> HostSettings.of(settings))
        .hasMessageContaining("colour")
        .hasMessageContaining("terminal-id");
  }

  @Test
  void a_table_file_of_the_bench_replaces_the_built_in_one(@TempDir Path folder)
      throws IOException {
    String table;
    try (InputStream in = Dialect.class.getResourceAsStream("unionpay.xml")) {
      table = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    Path own = folder.resolve("own.xml");
    Map<String, String> settings = new TreeMap<>(TestDrawer.settings());
    settings.put("table", own.toString());

    assertThat(new UnionPayAcquirer().problems(settings))
        .extracting(Sentence::english)
        .containsExactly(own + ": no such table file");
    Files.writeString(own, table.replace("rc=\"52\"", "rc=\"5\"").replace("SALE", "SAIL"));
    assertThat(new UnionPayAcquirer().problems(settings))
        .hasSize(2)
        .allMatch(
            problem -> problem.english().matches(".*own\\.xml:\\d+: <(code|transaction)> .*"));
    Files.writeString(own, table.replace("en=\"wrong PIN\"", "en=\"no PIN\""));
    assertThat(new UnionPayAcquirer().problems(settings)).isEmpty();
    assertThat(HostSettings.of(settings).dialect().codes().get("55").english()).isEqualTo("no PIN");
  }

  @Test
  void the_same_requests_get_the_same_answers_on_both_fronts() {
    List<String> inMemory = new ArrayList<>();
    VirtualClock virtual = new VirtualClock((party, cause) -> troubles.add(party + cause));
    converse(new MemoryNetwork(virtual), virtual, inMemory);
    virtual.close();
    List<String> onSockets = new ArrayList<>();
    WallClock wall = new WallClock((party, cause) -> troubles.add(party + cause));
    converse(new TcpNetwork(wall), wall, onSockets);

    assertThat(inMemory).hasSize(5).isEqualTo(onSockets);
    assertThat(troubles).isEmpty();
  }

  /// Sign-in, sale, the same again, a malformed one, a settlement; times are taken out of the
  /// answers.
  private void converse(Network network, RigClock clock, List<String> answers) {
    Acquirer.Opened opened = open(network, clock);
    ScriptedTerminal terminal = new ScriptedTerminal();
    try (Connection connection =
        network.dial(opened.link().address(), clock.in(Duration.ofSeconds(2)))) {
      byte[] signIn = ask(connection, clock, terminal.frame(terminal.signIn("004")));
      terminal.takeKeys(terminal.read(signIn));
      answers.add(timeless(terminal, signIn));
      byte[] sale = terminal.frame(terminal.sale(TestDrawer.DEBIT, 1000));
      answers.add(timeless(terminal, ask(connection, clock, sale)));
      answers.add(timeless(terminal, ask(connection, clock, sale)));
      byte[] tooLong =
          terminal.frame(
              terminal.balance(TestDrawer.DEBIT), body -> Arrays.copyOf(body, body.length + 1));
      answers.add(timeless(terminal, ask(connection, clock, tooLong)));
      answers.add(
          timeless(
              terminal,
              ask(connection, clock, terminal.frame(terminal.settlement(1000, 1, 0, 0)))));
    } finally {
      opened.link().close();
      opened.host().close();
    }
  }

  private static String timeless(ScriptedTerminal terminal, byte[] answer) {
    Message message = terminal.read(answer);
    for (int field : new int[] {12, 13, 15, 37, 64})
      if (message.has(field)) message = message.without(field);
    return HexFormat.of().formatHex(answer, 2, 13)
        + HexFormat.of().formatHex(UnionPayTable.dialect().codec().pack(message));
  }

  private static byte[] ask(Connection connection, RigClock clock, byte[] frame) {
    connection.write(frame);
    return read(connection, clock.in(Duration.ofSeconds(40)));
  }

  private static byte[] read(Connection connection, Deadline deadline) {
    ByteArrayOutputStream got = new ByteArrayOutputStream();
    byte[] part = new byte[1];
    while (got.size() < 2
        || got.size() < 2 + ((got.toByteArray()[0] & 0xFF) << 8 | got.toByteArray()[1] & 0xFF)) {
      if (connection.read(part, deadline) != 1)
        throw new AssertionError("no whole answer, only " + got.size() + " bytes");
      got.write(part[0]);
    }
    return got.toByteArray();
  }

  @Test
  void in_virtual_time_a_late_answer_costs_no_time_and_holds_nothing_up() {
    VirtualClock clock = new VirtualClock((party, cause) -> troubles.add(party + cause));
    MemoryNetwork network = new MemoryNetwork(clock);
    Acquirer.Opened opened = open(network, clock);
    ScriptedTerminal terminal = new ScriptedTerminal();
    arm(opened, new HostFault.AnswerLate(Duration.ofSeconds(31)), TransactionKind.SIGN_IN);
    Deadline soon = clock.in(Duration.ofSeconds(1));
    try (Connection late = network.dial(opened.host().address(), soon);
        Connection other = network.dial(opened.host().address(), soon)) {
      late.write(terminal.frame(terminal.signIn("004")));
      ask(other, clock, terminal.frame(terminal.manage("301")));
      assertThat(soon.passed()).isFalse();
      terminal.takeKeys(terminal.read(read(late, clock.in(Duration.ofSeconds(40)))));
      assertThat(Duration.between(VirtualClock.MORNING, clock.now()))
          .isEqualTo(Duration.ofSeconds(31));
    }
    opened.host().close();
    clock.close();
    assertThat(troubles).isEmpty();
  }

  @Test
  void a_half_closed_terminal_gets_its_late_answer_through_the_link() {
    VirtualClock virtual = new VirtualClock((party, cause) -> troubles.add(party + cause));
    askHalfClosed(new MemoryNetwork(virtual), virtual, Duration.ofSeconds(70));
    virtual.close();
    WallClock wall = new WallClock((party, cause) -> troubles.add(party + cause));
    askHalfClosed(new TcpNetwork(wall), wall, Duration.ofMillis(700));
    assertThat(troubles).isEmpty();
  }

  private void askHalfClosed(Network network, RigClock clock, Duration late) {
    Acquirer.Opened opened = open(network, clock);
    ScriptedTerminal terminal = new ScriptedTerminal();
    arm(opened, new HostFault.AnswerLate(late), TransactionKind.SIGN_IN);
    try (Connection connection =
        network.dial(opened.link().address(), clock.in(Duration.ofSeconds(2)))) {
      connection.write(terminal.frame(terminal.signIn("004")));
      connection.endOutput();
      Deadline soon = clock.in(late.plusSeconds(10));
      terminal.takeKeys(terminal.read(read(connection, soon)));
      assertThat(connection.read(new byte[1], soon)).isEqualTo(-1);
    } finally {
      opened.link().close();
      opened.host().close();
    }
  }

  @Test
  void in_memory_too_a_restart_resets_every_connection_and_garbage_closes_its_own() {
    VirtualClock clock = new VirtualClock((party, cause) -> troubles.add(party + cause));
    MemoryNetwork network = new MemoryNetwork(clock);
    Acquirer.Opened opened = open(network, clock);
    ScriptedTerminal terminal = new ScriptedTerminal();
    arm(opened, new HostFault.Restart(true), TransactionKind.SIGN_IN);
    Deadline soon = clock.in(Duration.ofSeconds(1));
    Connection idle = network.dial(opened.host().address(), soon);
    Connection asking = network.dial(opened.host().address(), soon);
    ask(idle, clock, terminal.frame(terminal.manage("301")));
    asking.write(terminal.frame(terminal.signIn("004")));
    assertThatThrownBy(() -> asking.read(new byte[1], soon)).isInstanceOf(WireBroken.class);
    assertThatThrownBy(() -> idle.read(new byte[1], soon)).isInstanceOf(WireBroken.class);

    Connection noisy = network.dial(opened.host().address(), soon);
    noisy.write(new byte[] {(byte) 0xFF, (byte) 0xFF, 1});
    assertThat(noisy.read(new byte[1], soon)).isEqualTo(-1);
    Connection half = network.dial(opened.host().address(), soon);
    half.write(new byte[] {0, 60, 0x60});
    assertThat(half.read(new byte[1], clock.in(Duration.ofSeconds(61)))).isEqualTo(-1);
    assertThat(recorder.all(Event.Garbage.class))
        .extracting(Event.Garbage::why)
        .extracting(Sentence::english)
        .containsExactly(
            "a length of 65535, which must be from 21 to 2048",
            "a message that ends in its envelope");
    opened.host().close();
    clock.close();
    assertThat(troubles).isEmpty();
  }

  private static void arm(Acquirer.Opened opened, HostFault fault, TransactionKind kind) {
    opened
        .host()
        .arm(
            new Injection<>(
                "f",
                fault,
                new Moment.OnMessage(Direction.TO_HOST, kind, 1, new Moment.Place.Before())));
  }
}
