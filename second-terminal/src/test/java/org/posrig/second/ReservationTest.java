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

  private static Shop followed(Shop shop, Key key) {
    shop.press(Key.F2).until("PRE-AUTH FUNCTIONS").press(key).until("MANAGER CODE").type("1234");
    return shop.until("INVOICE NUMBER").type("1");
  }

  private static Shop completed(Shop shop, Key key) {
    followed(shop, key).until("COMPLETION AMOUNT").type("4500").until("AMOUNT CORRECT?");
    shop.press(Key.ENTER).until("ACCEPTED").rests();
    return shop;
  }

  @Test
  void a_reservation_is_no_money_of_the_batch_and_outlives_it() {
    try (Shop shop = reserved()) {
      Message request = shop.host.requests().getLast();
      assertThat(request.type() + request.get(3) + request.get(25)).isEqualTo("0100303000" + "06");
      shop.closesBatch().until("BATCH IS EMPTY");
      shop.accepted("1000", Shop.STRIPE).closesBatch().rests();
      completed(shop, Key.DIGIT_3);
      assertThat(shop.host.requests().getLast().get(38)).isEqualTo("A00002");
    }
  }

  @Test
  void a_completion_charges_once_under_an_invoice_of_its_own() {
    try (Shop shop = reserved()) {
      completed(shop, Key.DIGIT_3);
      Message request = shop.host.requests().getLast();
      assertThat(request.type() + request.get(3) + request.get(25)).isEqualTo("020000300006");
      assertThat(request.get(4)).isEqualTo("000000004500");
      assertThat(request.get(62)).isEqualTo("000002");
      assertThat(shop.printer.slips().getLast()).contains("COMPLETION");
      followed(shop, Key.DIGIT_3).until("DONE ALREADY");
    }
  }

  @Test
  void a_reservation_is_given_up() {
    try (Shop shop = reserved()) {
      followed(shop, Key.DIGIT_2).until("RELEASE PRE-AUTH?").press(Key.ENTER).until("ACCEPTED");
      Message request = shop.host.requests().getLast();
      assertThat(request.type() + request.get(3) + request.get(25)).isEqualTo("010002300006");
      assertThat(request.get(62)).isEqualTo("000001");
    }
  }

  @Test
  void a_host_that_is_only_told_is_told_until_it_answers() {
    try (Shop shop = reserved()) {
      for (int i = 0; i < 2; i++) shop.host.isSilentTo("0220");
      completed(shop, Key.DIGIT_4);
      assertThat(shop.host.types()).containsExactly("0100", "0220");
      assertThat(shop.printer.slips().getLast().toString()).contains("COMPLETION", "$45.00");
      shop.off();
      shop.on().accepted("1000", Shop.STRIPE);
      assertThat(shop.host.types()).containsExactly("0100", "0220", "0220", "0220", "0200");
      assertThat(shop.host.frames("0220").getFirst()).isEqualTo(shop.host.frames("0220").getLast());
    }
  }
}
