package org.posrig.second;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.posrig.device.Key;
import org.posrig.second.iso.Message;
import org.posrig.second.rig.Shop;

final class ReservationTest {

  private static Shop reserved() {
    Shop shop = new Shop().on();
    shop.pad.willType(Shop.PIN);
    shop.press(Key.F2).until("PRE-AUTH FUNCTIONS").press(Key.DIGIT_1).until("PRE-AUTH AMOUNT");
    shop.type("5000").until("AMOUNT CORRECT?").press(Key.ENTER).insert(Shop.CHIP);
    shop.until("CREDIT OR SAVINGS?").press(Key.DIGIT_1).until("ACCEPTED").rests();
    return shop;
  }

  private static Shop about(Shop shop, Key key, String amountOf) {
    shop.press(Key.F2).until("PRE-AUTH FUNCTIONS").press(key).until("MANAGER CODE").type("1234");
    if (key == Key.DIGIT_2) shop.until("INVOICE NUMBER").type("000001");
    shop.until("REFERENCE NUMBER").type("633400000002").until("DATE OF PURCHASE MMDD").type("1130");
    shop.until(amountOf).type("4500").until("AMOUNT CORRECT?").press(Key.ENTER);
    shop.insert(Shop.CHIP).until("CREDIT OR SAVINGS?").press(Key.DIGIT_1).rests();
    return shop;
  }

  private static String kind(Message request) {
    return request.type() + " " + request.get(3) + " " + request.get(25);
  }

  @Test
  void a_reservation_is_no_money_of_the_batch() {
    try (Shop shop = reserved()) {
      assertThat(kind(shop.host.requests().getLast())).isEqualTo("0100 303000 06");
      shop.closesBatch().until("BATCH IS EMPTY");
    }
  }

  @Test
  void a_completion_charges_under_an_invoice_of_its_own() {
    try (Shop shop = about(reserved(), Key.DIGIT_3, "COMPLETION AMOUNT")) {
      Message request = shop.host.requests().getLast();
      assertThat(kind(request)).isEqualTo("0200 003000 06");
      assertThat(request.get(4)).isEqualTo("000000004500");
      assertThat(request.get(37)).isEqualTo("633400000002");
      assertThat(request.get(62)).isEqualTo("000002");
      assertThat(shop.printer.slips().getLast()).contains("COMPLETION");
    }
  }

  @Test
  void what_was_reserved_is_released_under_its_invoice() {
    try (Shop shop = about(reserved(), Key.DIGIT_2, "RELEASED AMOUNT")) {
      Message request = shop.host.requests().getLast();
      assertThat(kind(request)).isEqualTo("0100 023000 06");
      assertThat(request.get(62)).isEqualTo("000001");
      assertThat(shop.printer.slips().getLast()).contains("PRE-AUTHORISATION VOIDED");
    }
  }

  @Test
  void a_host_that_is_only_told_is_told_until_it_answers() {
    try (Shop shop = about(reserved(), Key.DIGIT_4, "COMPLETION AMOUNT")) {
      assertThat(shop.display()).contains("KEPT FOR THE HOST", "$45.00");
      assertThat(shop.printer.slips().getLast().toString()).contains("COMPLETION", "$45.00");
      assertThat(shop.host.types()).containsExactly("0100");
      shop.off();
      shop.host.isSilentTo("0220");
      shop.on().accepted("1000", Shop.STRIPE);
      assertThat(shop.host.types()).containsExactly("0100", "0220", "0220", "0200");
      assertThat(shop.host.frames("0220").getFirst()).isEqualTo(shop.host.frames("0220").getLast());
    }
  }

  @Test
  void what_the_host_declines_when_it_is_told_is_charged_no_more() {
    try (Shop shop = about(reserved(), Key.DIGIT_4, "COMPLETION AMOUNT")) {
      shop.host.answers("0220", answer -> answer.with(39, "05"));
      shop.accepted("1000", Shop.STRIPE).closesBatch().rests();
      assertThat(shop.host.requests().stream().filter(one -> one.has(63)).findFirst())
          .hasValueSatisfying(one -> assertThat(one.get(63)).startsWith("001000000001000"));
    }
  }
}
