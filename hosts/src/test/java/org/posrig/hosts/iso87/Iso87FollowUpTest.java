package org.posrig.hosts.iso87;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.posrig.history.Event;
import org.posrig.hosts.dialect.Message;
import org.posrig.meaning.TransactionKind;

/// What the host does with what is about an earlier transaction.
class Iso87FollowUpTest {
  private final PlainPos pos = new PlainPos();

  @Test
  void a_void_takes_its_sale_back_once() {
    Message sale = pos.sale(50_00);
    Message answer = pos.ask(sale);

    assertThat(pos.code(pos.voiding("0200", sale, answer, "00"))).isEqualTo("00");
    assertThat(pos.live()).isZero();
    assertThat(pos.code(pos.voiding("0200", sale, answer, "00"))).isEqualTo("12");
  }

  @Test
  void a_void_is_found_by_its_invoice_where_it_has_no_reference_number() {
    Message sale = pos.sale(50_00);
    Message voiding = pos.voiding("0200", sale, pos.ask(sale), "00").without(37).without(38);

    assertThat(pos.code(voiding)).isEqualTo("00");
    assertThat(pos.live()).isZero();
  }

  @Test
  void a_void_of_something_else_is_refused() {
    Message sale = pos.sale(50_00);
    Message right = pos.voiding("0200", sale, pos.ask(sale), "00");

    assertThat(pos.code(right.with(11, "000101").with(4, PlainPos.amount(1)))).isEqualTo("13");
    assertThat(pos.code(right.with(11, "000102").with(37, "999999999999"))).isEqualTo("25");
    assertThat(pos.code(right.with(11, "000103").with(38, "ZZZZZZ"))).isEqualTo("25");
    assertThat(pos.code(right.with(11, "000104").with(2, PlainPos.POOR))).isEqualTo("12");
    assertThat(pos.live()).isEqualTo(50_00);
  }

  @Test
  void a_reversal_takes_back_and_is_answered_alike_however_often_it_comes() {
    Message sale = pos.sale(25_00);
    pos.ask(sale);

    assertThat(pos.code(pos.reversal(sale))).isEqualTo("00");
    assertThat(pos.code(pos.reversal(sale))).isEqualTo("00");
    assertThat(pos.live()).isZero();
    assertThat(pos.recorder.history().all(Event.Unbooked.class)).hasSize(1);
  }

  @Test
  void a_reversal_of_what_never_came_is_00_or_25_and_nothing_is_booked_after_it() {
    Message sale = pos.sale(25_00);
    PlainPos strict = new PlainPos(Map.of("unknown-reversal", "25"));

    assertThat(pos.code(pos.reversal(sale))).isEqualTo("00");
    assertThat(pos.code(sale)).isEqualTo("12");
    assertThat(pos.live()).isZero();
    assertThat(strict.code(strict.reversal(strict.sale(1_00)))).isEqualTo("25");
  }

  @Test
  void a_reversal_by_advice_names_its_original_and_may_be_marked_as_a_repeat() {
    Message sale = pos.sale(25_00);
    pos.ask(sale);
    Message advice =
        pos.reversal(sale)
            .as("0420")
            .with(11, "000555")
            .with(39, "68")
            .with(90, "0200" + sale.field(11) + "1122101530" + "0".repeat(22));
    Message answer = pos.ask(advice);

    assertThat(answer.mti()).isEqualTo("0430");
    assertThat(answer.field(39)).isEqualTo("00");
    assertThat(pos.live()).isZero();
    assertThat(pos.ask(advice.as("0421")).mti()).isEqualTo("0430");
    assertThat(pos.recorder.history().last(Event.Unbooked.class).orElseThrow().trace())
        .isEqualTo(sale.field(11));
  }

  @Test
  void a_reversed_void_makes_its_sale_stand_again() {
    Message sale = pos.sale(50_00);
    Message voiding = pos.voiding("0200", sale, pos.ask(sale), "00");
    pos.ask(voiding);

    assertThat(pos.code(pos.reversal(voiding))).isEqualTo("00");
    assertThat(pos.live()).isEqualTo(50_00);
  }

  private Message completion(String type, Message answer, long cents) {
    return pos.trade(type, "000000", "06", cents)
        .without(35)
        .with(2, PlainPos.CARD)
        .with(14, "3112")
        .with(37, answer.field(37))
        .with(38, answer.field(38));
  }

  @Test
  void a_pre_authorisation_is_completed_by_request_or_by_advice() {
    for (String type : new String[] {"0200", "0220"}) {
      Message answer = pos.ask(pos.trade("0100", "300000", "06", 80_00));

      assertThat(answer.field(39)).isEqualTo("00");
      assertThat(pos.code(completion(type, answer, 75_00))).isEqualTo("00");
      assertThat(pos.code(completion(type, answer, 75_00))).isEqualTo("12");
    }
    assertThat(pos.live()).isEqualTo(150_00);
  }

  @Test
  void an_advice_that_comes_again_is_answered_alike_and_booked_once() {
    Message answer = pos.ask(pos.trade("0100", "300000", "06", 80_00));
    Message advice = completion("0220", answer, 75_00).with(57, pos.nextSerial());
    Message first = pos.ask(advice);

    assertThat(pos.ask(advice).field(37)).isEqualTo(first.field(37));
    assertThat(first.field(38)).isEqualTo(answer.field(38));
    assertThat(pos.live()).isEqualTo(75_00);
  }

  @Test
  void a_completion_of_too_much_of_another_card_or_another_day_is_refused() {
    Message held = pos.ask(pos.trade("0100", "300000", "06", 80_00));

    assertThat(pos.code(completion("0200", held, 92_01))).isEqualTo("61");
    assertThat(pos.code(completion("0200", held, 80_00).with(2, PlainPos.POOR))).isEqualTo("12");
    assertThat(pos.code(completion("0200", held, 80_00).with(13, "0229"))).isEqualTo("25");
    assertThat(pos.live()).isZero();
    assertThat(pos.code(completion("0200", held, 92_00))).isEqualTo("00");
    assertThat(pos.live()).isEqualTo(92_00);
  }

  @Test
  void a_refund_names_a_sale_of_its_own_card_or_none() {
    Message sold = pos.ask(pos.sale(50_00));

    assertThat(pos.code(refund(30_00).with(37, "999999999999"))).isEqualTo("25");
    assertThat(pos.code(refund(30_00).with(37, sold.field(37)).with(13, "0229"))).isEqualTo("25");
    assertThat(pos.code(refund(50_01).with(37, sold.field(37)))).isEqualTo("13");
    assertThat(pos.code(refund(30_00).with(37, sold.field(37)))).isEqualTo("00");
    assertThat(pos.code(refund(20_01).with(37, sold.field(37)))).isEqualTo("13");
    assertThat(pos.code(refund(1_00))).isEqualTo("00");
  }

  private Message refund(long cents) {
    return pos.trade("0200", "200000", "00", cents);
  }

  @Test
  void a_pre_authorisation_and_a_completion_can_be_voided() {
    Message hold = pos.trade("0100", "300000", "06", 80_00);
    Message held = pos.ask(hold);
    Message completion = completion("0200", held, 75_00);
    Message completed = pos.ask(completion);

    assertThat(pos.code(pos.voiding("0200", completion, completed, "06"))).isEqualTo("00");
    assertThat(pos.live()).isZero();
    assertThat(pos.code(pos.voiding("0100", hold, held, "06"))).isEqualTo("00");
    assertThat(pos.code(completion("0200", held, 75_00))).isEqualTo("12");
    assertThat(pos.recorder.history().last(Event.Booked.class).orElseThrow().kind())
        .isEqualTo(TransactionKind.AUTHORISATION_VOID);
  }

  @Test
  void a_sale_that_was_authorised_by_voice_is_booked() {
    Message advice =
        pos.trade("0220", "000000", "00", 12_34)
            .without(35)
            .with(2, PlainPos.CARD)
            .with(14, "3112")
            .with(38, "V12345");

    assertThat(pos.ask(advice).field(38)).isEqualTo("V12345");
    assertThat(pos.live()).isEqualTo(12_34);
  }

  @Test
  void totals_that_agree_close_the_batch_and_may_be_told_again() {
    Message sale = pos.sale(50_00);
    Message answer = pos.ask(sale);
    pos.ask(pos.trade("0200", "200000", "00", 5_00));
    Message settlement = pos.settlement("920000", "000001", 50_00, 1, 5_00, 1);

    assertThat(pos.code(settlement)).isEqualTo("00");
    assertThat(pos.code(settlement.with(11, "000900"))).isEqualTo("00");
    assertThat(pos.code(pos.voiding("0200", sale, answer, "00"))).isEqualTo("12");
  }

  @Test
  void a_terminal_that_missed_the_answer_settles_both_together() {
    pos.ask(pos.sale(50_00));
    pos.ask(pos.settlement("920000", "000001", 50_00, 1, 0, 0));
    pos.ask(pos.sale(7_00));

    assertThat(pos.code(pos.settlement("920000", "000001", 57_00, 2, 0, 0))).isEqualTo("00");
    assertThat(pos.code(pos.settlement("920000", "000002", 0, 0, 0, 0))).isEqualTo("00");
  }

  @Test
  void voids_are_left_out_of_totals_or_counted() {
    PlainPos counting = new PlainPos(Map.of("voids", "as-refunds"));
    for (PlainPos one : new PlainPos[] {pos, counting}) {
      Message sale = one.sale(50_00);
      one.ask(one.voiding("0200", sale, one.ask(sale), "00"));
    }

    assertThat(pos.code(pos.settlement("920000", "000001", 0, 0, 0, 0))).isEqualTo("00");
    assertThat(counting.code(counting.settlement("920000", "000001", 0, 0, 0, 0))).isEqualTo("95");
    assertThat(counting.code(counting.settlement("920000", "000001", 50_00, 1, 50_00, 1)))
        .isEqualTo("00");
  }

  @Test
  void totals_that_differ_ask_for_an_upload_and_a_closing_books_what_was_lost() {
    Message sale = pos.sale(50_00);
    Message answer = pos.ask(sale);
    Message refund = pos.trade("0200", "200000", "00", 5_00);
    Message back = pos.ask(refund);
    pos.arm(new org.posrig.fault.HostFault.Restart(false), TransactionKind.SETTLEMENT);
    pos.host.take(1, pos.frame(pos.settlement("920000", "000001", 50_00, 1, 5_00, 1)));

    assertThat(pos.live()).isZero();
    assertThat(pos.code(pos.settlement("920000", "000001", 50_00, 1, 5_00, 1))).isEqualTo("95");
    assertThat(pos.code(pos.upload(sale, answer, true))).isEqualTo("00");
    assertThat(pos.code(pos.upload(sale, answer, true))).isEqualTo("00");
    assertThat(pos.code(pos.upload(refund, back, false))).isEqualTo("00");
    assertThat(pos.code(pos.settlement("960000", "000001", 50_00, 1, 5_00, 1))).isEqualTo("00");
    assertThat(pos.live()).isEqualTo(50_00);
    assertThat(pos.lastWhy()).isEqualTo("batch closed, booked again: 2");
  }

  @Test
  void each_terminal_has_books_of_its_own() {
    PlainPos shop = new PlainPos(Map.of("terminal-id", "87000001,87000002"));
    shop.ask(shop.sale(50_00));
    Message other = shop.sale(7_00).with(11, "000001").with(41, "87000002");

    assertThat(shop.code(other)).isEqualTo("00");
    assertThat(shop.code(shop.settlement("920000", "000009", 7_00, 1, 0, 0).with(41, "87000002")))
        .isEqualTo("00");
    assertThat(shop.code(shop.settlement("920000", "000001", 50_00, 1, 0, 0))).isEqualTo("00");
  }
}
