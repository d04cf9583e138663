package org.posrig.hosts.unionpay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.posrig.fault.CannotStrike;
import org.posrig.fault.FaultText;
import org.posrig.fault.HostFault;
import org.posrig.fault.HostFault.KeyTrouble;
import org.posrig.fault.HostFault.Quoted;
import org.posrig.fault.Injection;
import org.posrig.fault.Moment;
import org.posrig.hosts.TestDrawer;
import org.posrig.meaning.TransactionKind;
import org.posrig.net.Direction;
import org.posrig.text.Catalogue;
import org.posrig.text.Causes;
import org.posrig.text.Language;

/// What the host refuses to be armed with.
class HostFaultArmingTest {
  private final HostBench bench = HostBench.signedIn();

  static Stream<Injection<HostFault>> impossible() {
    Moment request = at(TransactionKind.SALE);
    return Stream.of(
        new Injection<>("a", new HostFault.WrongMac(), new Moment.OnConnect(1)),
        new Injection<>("b", new HostFault.WrongMac(), new Moment.AtOnce()),
        new Injection<>(
            "c",
            new HostFault.WrongMac(),
            new Moment.OnMessage(
                Direction.TO_TERMINAL, TransactionKind.SALE, 1, new Moment.Place.Before())),
        new Injection<>(
            "d",
            new HostFault.WrongMac(),
            new Moment.OnMessage(
                Direction.TO_HOST, TransactionKind.SALE, 1, new Moment.Place.AtByte(3))),
        new Injection<>("e", new HostFault.Answer("051"), request),
        new Injection<>("f", new HostFault.SetField(7, "1"), request),
        new Injection<>("g", new HostFault.SetField(4, "12"), request),
        new Injection<>("h", new HostFault.ApproveOther(-1), request),
        new Injection<>("l", new HostFault.ApproveOther(1_000_000_000_000L), request),
        new Injection<>(
            "m", new HostFault.Misquote(Quoted.FUNCTION), at(TransactionKind.SETTLEMENT)),
        new Injection<>("i", new HostFault.NotBalanced(), request),
        new Injection<>("j", new HostFault.BadKeys(KeyTrouble.TOO_SHORT), request),
        new Injection<>("k", new HostFault.AnswerLate(Duration.ZERO), request));
  }

  private static Moment at(TransactionKind kind) {
    return new Moment.OnMessage(Direction.TO_HOST, kind, 1, new Moment.Place.Before());
  }

  @ParameterizedTest
  @MethodSource("impossible")
  void refuses_what_could_never_work(Injection<HostFault> injection) {
    assertThatThrownBy(() -> bench.host.arm(injection))
        .isInstanceOf(CannotStrike.class)
        .hasMessageStartingWith(
            "arming '"
                + Catalogue.of(Language.ENGLISH).say(FaultText.of(injection.fault()))
                + "': ");
  }

  @Test
  void says_which_moments_the_host_knows() {
    Injection<HostFault> onConnect =
        new Injection<>("x", new HostFault.Silence(true), new Moment.OnConnect(2));

    assertThatThrownBy(() -> bench.host.arm(onConnect))
        .hasMessage(
            "arming 'host books and does not answer': the host acts before it takes a message that"
                + " comes to it (OnMessage TO_HOST, Before), not at connection 2");
    assertThatThrownBy(() -> bench.host.arm(onConnect))
        .extracting(error -> Catalogue.of(Language.CHINESE).say(Causes.says(error)))
        .isEqualTo("设置“主机入账但不应答”：主机只能在接收发来的报文之前动作（OnMessage TO_HOST，Before），不能在“第 2 次连接时”");
    assertThat(List.of(bench.code(bench.terminal.sale(TestDrawer.DEBIT, 1000))))
        .containsExactly("00");
  }
}
