package org.posrig.hosts.iso87;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.posrig.fault.HostFault;
import org.posrig.history.Event;
import org.posrig.hosts.dialect.Message;
import org.posrig.hosts.transport.HostReply;
import org.posrig.meaning.TransactionKind;

/// How the host misbehaves on request, in this dialect.
class Iso87FaultTest {
  private final PlainPos pos = new PlainPos();

  private boolean fired() {
    return pos.recorder.history().any(Event.FaultFired.class, _ -> true);
  }

  @Test
  void answers_with_the_code_that_is_asked_for() {
    pos.arm(new HostFault.Answer("51"), TransactionKind.SALE);

    assertThat(pos.code(pos.sale(1_00))).isEqualTo("51");
    assertThat(pos.live()).isZero();
    assertThat(fired()).isTrue();
  }

  @Test
  void approves_another_amount_and_says_what_was_asked_for() {
    pos.arm(new HostFault.ApproveOther(30_00), TransactionKind.SALE);
    Message answer = pos.ask(pos.sale(50_00));

    assertThat(answer.field(39)).isEqualTo("10");
    assertThat(answer.field(4)).isEqualTo(PlainPos.amount(30_00));
    assertThat(answer.field(54)).isEqualTo("0057840D000000005000");
    assertThat(pos.live()).isEqualTo(30_00);
  }

  @Test
  void seals_wrongly() {
    pos.arm(new HostFault.WrongMac(), TransactionKind.SALE);
    Message sale = pos.withPin(pos.sale(1_00), PlainPos.PIN);

    assertThat(pos.sealedRightly(pos.answer(pos.frame(sale)), sale.field(57))).isFalse();
    assertThat(fired()).isTrue();
  }

  @Test
  void leaves_its_decision_out_or_names_another_merchant_or_transaction() {
    pos.arm(new HostFault.OmitDecision(), TransactionKind.SALE);
    assertThat(pos.ask(pos.sale(1_00)).has(39)).isFalse();
    pos.arm(new HostFault.Misquote(HostFault.Quoted.MERCHANT), TransactionKind.SALE);
    assertThat(pos.ask(pos.sale(1_00)).field(42)).isEqualTo("870000000000009");
    pos.arm(new HostFault.Misquote(HostFault.Quoted.FUNCTION), TransactionKind.SALE);
    assertThat(pos.ask(pos.sale(1_00)).field(3)).isNotEqualTo("000000");
  }

  @Test
  void says_nothing_or_answers_late_or_restarts() {
    pos.arm(new HostFault.Silence(true), TransactionKind.SALE);
    assertThat(pos.host.take(1, pos.frame(pos.sale(1_00)))).isInstanceOf(HostReply.Silence.class);
    pos.arm(new HostFault.AnswerLate(Duration.ofSeconds(40)), TransactionKind.SALE);
    assertThat(pos.host.take(1, pos.frame(pos.sale(1_00))))
        .isInstanceOfSatisfying(
            HostReply.Answer.class,
            answer -> assertThat(answer.late()).isEqualTo(Duration.ofSeconds(40)));
    pos.arm(new HostFault.Restart(true), TransactionKind.SALE);
    assertThat(pos.host.take(1, pos.frame(pos.sale(1_00)))).isInstanceOf(HostReply.ResetAll.class);
    assertThat(pos.live()).isEqualTo(3_00);
  }

  @Test
  void finds_totals_wrong_that_are_right() {
    pos.arm(new HostFault.NotBalanced(), TransactionKind.SETTLEMENT);

    assertThat(pos.code(pos.settlement("920000", "000001", 0, 0, 0, 0))).isEqualTo("95");
    assertThat(pos.code(pos.settlement("960000", "000001", 0, 0, 0, 0))).isEqualTo("00");
  }

  @Test
  void what_has_no_meaning_here_is_said_by_name_and_has_not_fired() {
    pos.arm(new HostFault.BadKeys(HostFault.KeyTrouble.WRONG_CHECK_VALUE), TransactionKind.SIGN_IN);
    pos.arm(new HostFault.AskForSignIn(), TransactionKind.SALE);
    pos.ask(pos.plain("0800", "920000"));
    pos.ask(pos.sale(1_00));

    assertThat(fired()).isFalse();
    assertThat(pos.recorder.history().all(Event.Trouble.class))
        .hasSize(2)
        .allMatch(trouble -> trouble.what().startsWith("fault 'f1' did not fire ("));
  }
}
