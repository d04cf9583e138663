package org.posrig.hosts.unionpay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.posrig.fault.FiredAt;
import org.posrig.fault.HostFault;
import org.posrig.fault.HostFault.KeyTrouble;
import org.posrig.fault.HostFault.Quoted;
import org.posrig.history.Event;
import org.posrig.hosts.TestDrawer;
import org.posrig.hosts.dialect.Message;
import org.posrig.hosts.dialect.ResponseCode;
import org.posrig.hosts.transport.HostReply;
import org.posrig.meaning.TransactionKind;
import org.posrig.net.Direction;

class HostFaultTest {
  private final HostBench bench = HostBench.signedIn();
  private final ScriptedTerminal terminal = bench.terminal;

  private Message sale() {
    return terminal.sale(TestDrawer.DEBIT, 1000);
  }

  static Stream<ResponseCode> codes() {
    return UnionPayTable.dialect().codes().values().stream();
  }

  @ParameterizedTest
  @MethodSource("codes")
  void answers_any_code_and_books_only_what_approves(ResponseCode code) {
    bench.arm(new HostFault.Answer(code.code()), TransactionKind.SALE);

    assertThat(bench.code(sale())).isEqualTo(code.code());
    assertThat(bench.host.live()).hasSize(code.approves() ? 1 : 0);
    assertThat(bench.fired().orElseThrow())
        .isEqualTo(
            new Event.FaultFired(
                "f1",
                new FiredAt.InMessage(0, Direction.TO_HOST, TransactionKind.SALE, "000002", -1, -1),
                true));
  }

  @Test
  void an_unknown_code_books_nothing_and_a_private_one_brings_its_text() {
    bench.arm(new HostFault.Answer("ZZ"), TransactionKind.SALE);
    bench.arm(new HostFault.Answer("L4"), TransactionKind.SALE, 2);

    assertThat(bench.code(sale())).isEqualTo("ZZ");
    assertThat(bench.ask(sale()).field(63)).isEqualTo("CUPcard restricted     ");
    assertThat(bench.host.live()).isEmpty();
  }

  @Test
  void counts_messages_of_its_kind_since_it_was_armed_and_fires_once() {
    bench.ask(sale());
    bench.arm(new HostFault.Answer("96"), TransactionKind.SALE, 2);

    bench.ask(terminal.manage("301"));
    bench.ask(terminal.balance(TestDrawer.DEBIT));
    assertThat(Stream.generate(() -> bench.code(sale())).limit(4))
        .containsExactly("00", "96", "00", "00");
  }

  @Test
  void healing_takes_every_fault_back() {
    bench.arm(new HostFault.Answer("96"), TransactionKind.SALE);
    bench.host.heal();

    assertThat(bench.code(sale())).isEqualTo("00");
    assertThat(bench.fired()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"600, 600", "1000, 1000", "1500, 1000", "0, 0"})
  void approves_another_amount_and_books_no_more_than_was_asked_for(long told, long booked) {
    bench.arm(new HostFault.ApproveOther(told), TransactionKind.SALE);

    Message answer = bench.ask(sale());

    assertThat(answer.field(39)).isEqualTo("10");
    assertThat(answer.field(4)).isEqualTo("%012d".formatted(told));
    assertThat(bench.host.live()).extracting(Event.Booked::cents).containsExactly(booked);
    assertThat(bench.recorder.all(Event.FaultFired.class)).hasSize(1);
  }

  @Test
  void a_part_approved_by_code_and_field_is_booked_in_part() {
    bench.arm(new HostFault.Answer("10"), TransactionKind.SALE);
    bench.arm(new HostFault.SetField(4, "000000000600"), TransactionKind.SALE);

    assertThat(bench.ask(sale()).field(4)).isEqualTo("000000000600");
    assertThat(bench.host.live()).extracting(Event.Booked::cents).containsExactly(600L);
  }

  @Test
  void names_another_transaction_or_merchant_and_signs_it_rightly() {
    bench.arm(new HostFault.Misquote(Quoted.FUNCTION), TransactionKind.SALE);
    bench.arm(new HostFault.Misquote(Quoted.MERCHANT), TransactionKind.SALE, 2);

    byte[] function = bench.askBytes(terminal.frame(sale()));
    byte[] merchant = bench.askBytes(terminal.frame(sale()));

    assertThat(terminal.read(function).field(3)).isNotEqualTo("000000").hasSize(6);
    assertThat(terminal.read(function).field(42)).isEqualTo("100000000000001");
    assertThat(terminal.signedRightly(function)).isTrue();
    assertThat(terminal.read(merchant).field(3)).isEqualTo("000000");
    assertThat(terminal.read(merchant).field(42)).isEqualTo("100000000000009");
    assertThat(terminal.signedRightly(merchant)).isTrue();
    assertThat(bench.host.live()).hasSize(2);
  }

  @Test
  void leaves_its_decision_out_and_books_all_the_same() {
    bench.arm(new HostFault.OmitDecision(), TransactionKind.SALE);

    byte[] answer = bench.askBytes(terminal.frame(sale()));

    assertThat(terminal.read(answer).has(39)).isFalse();
    assertThat(terminal.signedRightly(answer)).isTrue();
    assertThat(bench.host.live()).hasSize(1);
  }

  @Test
  void a_decision_that_is_not_in_an_answer_cannot_be_left_out() {
    bench.arm(new HostFault.OmitDecision(), TransactionKind.SETTLEMENT);

    bench.ask(terminal.settlement(0, 0, 0, 0));

    assertThat(bench.fired()).isEmpty();
  }

  @Test
  void sets_and_leaves_out_fields_before_it_signs() {
    bench.arm(new HostFault.SetField(11, "999999"), TransactionKind.SALE);
    bench.arm(new HostFault.SetField(39, ""), TransactionKind.SALE);
    bench.arm(new HostFault.SetField(0, "0230"), TransactionKind.SALE);

    byte[] answer = bench.askBytes(terminal.frame(sale()));

    assertThat(terminal.read(answer).field(11)).isEqualTo("999999");
    assertThat(terminal.read(answer).has(39)).isFalse();
    assertThat(terminal.read(answer).mti()).isEqualTo("0230");
    assertThat(terminal.signedRightly(answer)).isTrue();
    assertThat(bench.recorder.all(Event.FaultFired.class)).hasSize(3);
  }

  @Test
  void silent_after_its_work_or_without() {
    bench.arm(new HostFault.Silence(true), TransactionKind.SALE);
    bench.arm(new HostFault.Silence(false), TransactionKind.SALE, 2);
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
    bench.arm(new HostFault.AnswerLate(Duration.ofSeconds(31)), TransactionKind.SALE);

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
    bench.arm(new HostFault.Restart(true), TransactionKind.SALE);
    Message sale = sale();

    assertThat(bench.host.take(1, terminal.frame(sale))).isInstanceOf(HostReply.ResetAll.class);
    assertThat(bench.recorder.history().last(Event.HostRestarted.class))
        .contains(new Event.HostRestarted(true));
    assertThat(bench.code(terminal.reversal(sale.field(11), 1000, "98"))).isEqualTo("00");
  }

  @Test
  void a_restart_without_memory_loses_books_and_keys() {
    bench.arm(new HostFault.Restart(false), TransactionKind.SALE);
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
    bench.arm(new HostFault.WrongMac(), TransactionKind.SIGN_IN);
    bench.ask(terminal.signIn("004"));
    assertThat(bench.fired()).as("a sign-in answer has no MAC").isEmpty();
    bench.arm(new HostFault.WrongMac(), TransactionKind.SALE);

    byte[] answer = bench.askBytes(terminal.frame(sale()));

    assertThat(terminal.read(answer).field(39)).isEqualTo("00");
    assertThat(terminal.signedRightly(answer)).isFalse();
    assertThat(bench.host.live()).hasSize(1);
  }

  @Test
  void the_header_asks_for_a_sign_in() {
    bench.arm(new HostFault.AskForSignIn(), TransactionKind.SALE);

    assertThat(bench.askBytes(terminal.frame(sale()))[9]).isEqualTo((byte) 0x03);
    assertThat(bench.askBytes(terminal.frame(sale()))[9]).isEqualTo((byte) 0x00);
  }

  @ParameterizedTest
  @EnumSource(KeyTrouble.class)
  void keys_that_do_not_check_and_the_next_sign_in_is_good(KeyTrouble trouble) {
    bench.arm(new HostFault.BadKeys(trouble), TransactionKind.SIGN_IN);

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
}
