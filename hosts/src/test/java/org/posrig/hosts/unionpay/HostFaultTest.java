package org.posrig.hosts.unionpay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.posrig.fault.HostFault;
import org.posrig.fault.HostFault.KeyTrouble;
import org.posrig.fault.Injection;
import org.posrig.fault.Moment;
import org.posrig.history.Event;
import org.posrig.hosts.TestDrawer;
import org.posrig.hosts.dialect.Dialect;
import org.posrig.hosts.dialect.Message;
import org.posrig.hosts.dialect.ResponseCode;
import org.posrig.hosts.transport.HostReply;
import org.posrig.net.Direction;

class HostFaultTest {
  private final HostBench bench = HostBench.signedIn();
  private final ScriptedTerminal terminal = bench.terminal;

  private Message sale() {
    return terminal.sale(TestDrawer.DEBIT, 1000);
  }

  static Stream<ResponseCode> codes() {
    return Dialect.unionPay().codes().values().stream();
  }

  @ParameterizedTest
  @MethodSource("codes")
  void answers_any_code_and_books_only_what_approves(ResponseCode code) {
    bench.arm(new HostFault.Answer(code.code()), "0200");

    assertThat(bench.code(sale())).isEqualTo(code.code());
    assertThat(bench.host.live()).hasSize(code.approves() ? 1 : 0);
    assertThat(bench.fired().orElseThrow())
        .isEqualTo(
            new Event.FaultFired(
                "f1",
                "host answers " + code.code() + " before 0200 number 1",
                "host answers " + code.code() + ", at the 0200 with trace number 000002"));
  }

  @Test
  void an_unknown_code_books_nothing_and_a_private_one_brings_its_text() {
    bench.arm(new HostFault.Answer("ZZ"), "0200");
    bench.arm(new HostFault.Answer("L4"), "0200", 2);

    assertThat(bench.code(sale())).isEqualTo("ZZ");
    assertThat(bench.ask(sale()).field(63)).isEqualTo("CUPcard restricted     ");
    assertThat(bench.host.live()).isEmpty();
  }

  @Test
  void counts_messages_of_its_type_since_it_was_armed_and_fires_once() {
    bench.ask(sale());
    bench.arm(new HostFault.Answer("96"), "0200", 2);

    bench.ask(terminal.manage("301"));
    assertThat(Stream.generate(() -> bench.code(sale())).limit(4))
        .containsExactly("00", "96", "00", "00");
  }

  @Test
  void healing_takes_every_fault_back() {
    bench.arm(new HostFault.Answer("96"), "0200");
    bench.host.heal();

    assertThat(bench.code(sale())).isEqualTo("00");
    assertThat(bench.fired()).isEmpty();
  }

  @Test
  void a_part_approved_is_booked_in_part() {
    bench.arm(new HostFault.Answer("10"), "0200");
    bench.arm(new HostFault.SetField(4, "000000000600"), "0200");

    assertThat(bench.ask(sale()).field(4)).isEqualTo("000000000600");
    assertThat(bench.host.live()).extracting(Event.Booked::cents).containsExactly(600L);
  }

  @Test
  void sets_and_leaves_out_fields_before_it_signs() {
    bench.arm(new HostFault.SetField(11, "999999"), "0200");
    bench.arm(new HostFault.SetField(39, ""), "0200");
    bench.arm(new HostFault.SetField(0, "0230"), "0200");

    byte[] answer = bench.askBytes(terminal.frame(sale()));

    assertThat(terminal.read(answer).field(11)).isEqualTo("999999");
    assertThat(terminal.read(answer).has(39)).isFalse();
    assertThat(terminal.read(answer).mti()).isEqualTo("0230");
    assertThat(terminal.signedRightly(answer)).isTrue();
    assertThat(bench.recorder.all(Event.FaultFired.class)).hasSize(3);
  }

  @Test
  void silent_after_its_work_or_without() {
    bench.arm(new HostFault.Silence(true), "0200");
    bench.arm(new HostFault.Silence(false), "0200", 2);
    Message booked = sale();
    Message ignored = sale();

    assertThat(bench.host.take(1, terminal.frame(booked))).isInstanceOf(HostReply.Silence.class);
    assertThat(bench.host.live()).hasSize(1);
    assertThat(bench.host.take(1, terminal.frame(ignored))).isInstanceOf(HostReply.Silence.class);
    assertThat(bench.host.live()).hasSize(1);
    assertThat(bench.code(terminal.reversal(booked.field(11), 1000, "98"))).isEqualTo("00");
    assertThat(bench.code(terminal.reversal(ignored.field(11), 1000, "98"))).isEqualTo("25");
  }

  @Test
  void a_late_answer_is_the_right_one() {
    bench.arm(new HostFault.AnswerLate(Duration.ofSeconds(31)), "0200");

    HostReply reply = bench.host.take(1, terminal.frame(sale()));

    assertThat(reply)
        .isInstanceOfSatisfying(
            HostReply.Answer.class,
            answer -> {
              assertThat(answer.late()).isEqualTo(Duration.ofSeconds(31));
              assertThat(terminal.signedRightly(answer.frame().bytes())).isTrue();
            });
  }

  @Test
  void a_restart_with_memory_keeps_books_and_keys() {
    bench.arm(new HostFault.Restart(true), "0200");
    Message sale = sale();

    assertThat(bench.host.take(1, terminal.frame(sale))).isInstanceOf(HostReply.ResetAll.class);
    assertThat(bench.recorder.history().last(Event.HostRestarted.class))
        .contains(new Event.HostRestarted(true));
    assertThat(bench.code(terminal.reversal(sale.field(11), 1000, "98"))).isEqualTo("00");
  }

  @Test
  void a_restart_without_memory_loses_books_and_keys() {
    bench.arm(new HostFault.Restart(false), "0200");
    Message sale = sale();
    bench.host.take(1, terminal.frame(sale));

    assertThat(bench.host.live()).isEmpty();
    assertThat(bench.code(terminal.reversal(sale.field(11), 1000, "98"))).isEqualTo("A0");
    bench.signIn("004");
    assertThat(bench.code(terminal.reversal(sale.field(11), 1000, "98"))).isEqualTo("25");
    assertThat(bench.code(sale())).isEqualTo("00");
    assertThat(bench.recorder.all(Event.Booked.class))
        .extracting(Event.Booked::id)
        .doesNotHaveDuplicates();
  }

  @Test
  void signs_wrongly_and_only_where_it_signs() {
    bench.arm(new HostFault.WrongMac(), "0800");
    bench.ask(terminal.signIn("004"));
    assertThat(bench.fired()).as("a sign-in answer has no MAC").isEmpty();
    bench.arm(new HostFault.WrongMac(), "0200");

    byte[] answer = bench.askBytes(terminal.frame(sale()));

    assertThat(terminal.read(answer).field(39)).isEqualTo("00");
    assertThat(terminal.signedRightly(answer)).isFalse();
    assertThat(bench.host.live()).hasSize(1);
  }

  @Test
  void the_header_asks_for_a_job() {
    bench.arm(new HostFault.AskFor(3), "0200");

    assertThat(bench.askBytes(terminal.frame(sale()))[9]).isEqualTo((byte) 0x03);
    assertThat(bench.askBytes(terminal.frame(sale()))[9]).isEqualTo((byte) 0x00);
  }

  @ParameterizedTest
  @EnumSource(KeyTrouble.class)
  void keys_that_do_not_check_and_the_next_sign_in_is_good(KeyTrouble trouble) {
    bench.arm(new HostFault.BadKeys(trouble), "0800");

    Message spoilt = bench.ask(terminal.signIn("004"));

    if (trouble == KeyTrouble.TOO_SHORT) assertThat(spoilt.field(62)).hasSize(48);
    else assertThat(checks(spoilt)).isFalse();
    assertThat(bench.fired()).isPresent();
    assertThat(checks(bench.ask(terminal.signIn("004")))).isTrue();
  }

  private static boolean checks(Message answer) {
    ScriptedTerminal reader = new ScriptedTerminal();
    reader.takeKeys(answer);
    return ScriptedTerminal.checkValuesRight(answer, reader.keys.orElseThrow());
  }

  static Stream<Injection<HostFault>> impossible() {
    Moment request = at("0200");
    return Stream.of(
        new Injection<>("a", new HostFault.WrongMac(), new Moment.OnConnect(1)),
        new Injection<>("b", new HostFault.WrongMac(), new Moment.AtOnce()),
        new Injection<>(
            "c",
            new HostFault.WrongMac(),
            new Moment.OnMessage(Direction.TO_TERMINAL, "0210", 1, new Moment.Place.Before())),
        new Injection<>(
            "d",
            new HostFault.WrongMac(),
            new Moment.OnMessage(Direction.TO_HOST, "0200", 1, new Moment.Place.AtByte(3))),
        new Injection<>("e", new HostFault.Answer("051"), request),
        new Injection<>("f", new HostFault.SetField(7, "1"), request),
        new Injection<>("g", new HostFault.SetField(4, "12"), request),
        new Injection<>("h", new HostFault.AskFor(8), request),
        new Injection<>("i", new HostFault.NotBalanced(), request),
        new Injection<>("j", new HostFault.BadKeys(KeyTrouble.TOO_SHORT), request),
        new Injection<>("k", new HostFault.AnswerLate(Duration.ZERO), request));
  }

  private static Moment at(String mti) {
    return new Moment.OnMessage(Direction.TO_HOST, mti, 1, new Moment.Place.Before());
  }

  @ParameterizedTest
  @MethodSource("impossible")
  void refuses_what_could_never_work(Injection<HostFault> injection) {
    assertThatThrownBy(() -> bench.host.arm(injection))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("arming '" + injection.fault().says() + "': ");
  }

  @Test
  void says_which_moments_the_host_knows() {
    Injection<HostFault> onConnect =
        new Injection<>("x", new HostFault.Silence(true), new Moment.OnConnect(2));

    assertThatThrownBy(() -> bench.host.arm(onConnect))
        .hasMessage(
            "arming 'host books and says nothing': the host acts before it takes a message that comes to it"
                + " (OnMessage TO_HOST, Before), not at connection 2");
    assertThat(List.of(bench.code(sale()))).containsExactly("00");
  }
}
