package org.posrig.hosts.iso87;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.posrig.history.Event;
import org.posrig.hosts.dialect.Message;

/// What the host does with what a card begins: sale, refund, balance, pre-authorisation.
class Iso87HostTest {
  private final PlainPos pos = new PlainPos();

  @Test
  void a_logon_and_a_test_are_answered_with_the_clock() {
    Message logon = pos.ask(pos.plain("0800", "920000"));
    Message test = pos.ask(pos.plain("0800", "990000"));

    assertThat(logon.mti()).isEqualTo("0810");
    assertThat(logon.field(39)).isEqualTo("00");
    assertThat(logon.field(12)).isEqualTo("101530");
    assertThat(logon.field(13)).isEqualTo("1122");
    assertThat(test.field(39)).isEqualTo("00");
    assertThat(test.field(24)).isEqualTo("003");
  }

  @Test
  void a_sale_is_booked_and_its_answer_sealed_with_the_answer_key() {
    Message sale = pos.withPin(pos.sale(50_00), PlainPos.PIN);
    byte[] answer = pos.answer(pos.frame(sale));
    Message said = pos.read(answer);

    assertThat(said.field(39)).isEqualTo("00");
    assertThat(said.field(37)).hasSize(12);
    assertThat(said.field(38)).hasSize(6);
    assertThat(said.field(4)).isEqualTo(sale.field(4));
    assertThat(pos.sealedRightly(answer, sale.field(57))).isTrue();
    assertThat(pos.live()).isEqualTo(50_00);
    assertThat(pos.recorder.history().last(Event.PinChecked.class).orElseThrow().right()).isTrue();
  }

  @Test
  void the_account_is_any_digit_of_the_processing_code() {
    for (String account : new String[] {"001000", "002000", "003000"})
      assertThat(pos.code(pos.sale(1_00).with(3, account))).isEqualTo("00");
    assertThat(pos.code(pos.sale(1_00).with(3, "009700"))).isEqualTo("00");
    assertThat(pos.code(pos.sale(1_00).with(3, "580000"))).isEqualTo("12");
  }

  @Test
  void a_wrong_pin_is_55_and_the_third_blocks() {
    assertThat(pos.code(pos.withPin(pos.sale(1_00), "9999"))).isEqualTo("55");
    assertThat(pos.code(pos.withPin(pos.sale(1_00), "9999"))).isEqualTo("55");
    assertThat(pos.code(pos.withPin(pos.sale(1_00), "9999"))).isEqualTo("75");
    assertThat(pos.code(pos.withPin(pos.sale(1_00), PlainPos.PIN))).isEqualTo("75");
  }

  @Test
  void a_serial_number_serves_one_request() {
    Message first = pos.withPin(pos.sale(1_00), PlainPos.PIN);
    pos.ask(first);
    Message second = pos.sale(1_00).with(57, first.field(57));

    assertThat(pos.code(second)).isEqualTo("22");
    assertThat(pos.code(first)).isEqualTo("94");
  }

  @Test
  void a_wrong_or_missing_mac_is_a_system_malfunction_and_books_nothing() {
    byte[] frame = pos.frame(pos.sale(1_00));
    frame[frame.length - 1] ^= 1;
    Message wrong = pos.read(pos.answer(frame));
    Message missing = pos.read(pos.answer(pos.frame(pos.dialect.codec().pack(pos.sale(1_00)))));

    assertThat(wrong.field(39)).isEqualTo("96");
    assertThat(wrong.has(64)).isFalse();
    assertThat(missing.field(39)).isEqualTo("96");
    assertThat(pos.live()).isZero();
  }

  @Test
  void the_code_of_a_wrong_mac_is_a_setting_and_so_is_having_none() {
    PlainPos other = new PlainPos(Map.of("mac-fault", "63"));
    byte[] frame = other.frame(other.sale(1_00));
    frame[frame.length - 1] ^= 1;
    PlainPos bare = new PlainPos(Map.of("mac", "none"));
    Message answer = bare.ask(bare.sale(1_00));

    assertThat(other.read(other.answer(frame)).field(39)).isEqualTo("63");
    assertThat(answer.field(39)).isEqualTo("00");
    assertThat(answer.has(64)).isFalse();
  }

  @Test
  void strangers_are_told_so() {
    assertThat(pos.code(pos.sale(1_00).with(41, "87000002"))).isEqualTo("89");
    assertThat(pos.code(pos.sale(1_00).with(42, "870000000000002"))).isEqualTo("03");
    assertThat(pos.code(pos.sale(1_00).with(35, "4761739001010010=3112201"))).isEqualTo("14");
    assertThat(pos.code(pos.sale(0))).isEqualTo("13");
    assertThat(pos.code(pos.sale(1_00).with(35, PlainPos.CARD + "=2001201"))).isEqualTo("54");
  }

  @Test
  void a_short_balance_is_51_or_approved_in_part() {
    PlainPos partly = new PlainPos(Map.of("partial", "yes"));
    Message answer = partly.ask(partly.sale(50_00).with(35, PlainPos.POOR + "=3112201"));

    assertThat(pos.code(pos.sale(50_00).with(35, PlainPos.POOR + "=3112201"))).isEqualTo("51");
    assertThat(answer.field(39)).isEqualTo("10");
    assertThat(answer.field(4)).isEqualTo(PlainPos.amount(30_00));
    assertThat(answer.field(54)).isEqualTo("0057840D000000005000");
    assertThat(partly.live()).isEqualTo(30_00);
  }

  @Test
  void a_balance_is_told_and_books_nothing() {
    Message answer = pos.ask(pos.trade("0200", "311000", "00", 0).without(4));

    assertThat(answer.field(54)).isEqualTo("1002840C000005000000");
    assertThat(pos.live()).isZero();
  }

  @Test
  void a_refund_gives_back_at_most_what_is_left_of_its_original() {
    Message sale = pos.sale(50_00);
    String reference = pos.ask(sale).field(37);
    Message half = pos.trade("0200", "200000", "00", 30_00).with(37, reference);
    Message more = pos.trade("0200", "200000", "00", 30_00).with(37, reference);

    assertThat(pos.code(half)).isEqualTo("00");
    assertThat(pos.code(more)).isEqualTo("13");
    assertThat(pos.code(pos.trade("0200", "200000", "00", 5_00))).isEqualTo("00");
  }

  @Test
  void what_is_in_the_table_and_not_served_is_40() {
    assertThat(pos.code(pos.trade("0200", "010000", "00", 1_00))).isEqualTo("40");
    assertThat(pos.code(pos.plain("0800", "970000"))).isEqualTo("40");
  }

  @Test
  void a_request_that_breaks_off_is_a_format_error() {
    byte[] body = pos.dialect.frame().read(pos.frame(pos.sale(1_00))).orElseThrow().body();
    byte[] cut = java.util.Arrays.copyOf(body, body.length - 12);

    assertThat(pos.read(pos.answer(pos.frame(cut))).field(39)).isEqualTo("30");
  }
}
