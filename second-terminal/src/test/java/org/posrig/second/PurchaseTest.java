package org.posrig.second;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.posrig.device.Key;
import org.posrig.second.iso.Message;
import org.posrig.second.rig.BookHost;
import org.posrig.second.rig.Shop;

final class PurchaseTest {

  @Test
  void a_chip_card_pays_and_two_slips_are_printed() {
    try (Shop shop = new Shop().on()) {
      shop.accepted("12000", Shop.CHIP);
      Message request = shop.host.requests().getLast();
      assertThat(request.type()).isEqualTo("0200");
      assertThat(request.get(3)).isEqualTo("001000");
      assertThat(request.get(4)).isEqualTo("000000012000");
      assertThat(request.get(22)).isEqualTo("051");
      assertThat(request.get(62)).isEqualTo("000001");
      assertThat(BookHost.pinBlock(request)).isEqualTo("06770079FFFFFFFD");
      assertThat(shop.printer.slips()).hasSize(2);
      assertThat(shop.printer.slips().getFirst())
          .contains("TOTAL                    $120.00", "CARD 621094******0029       CHIP");
      assertThat(shop.host.books()).hasSize(1);
    }
  }

  @Test
  void logs_on_by_itself_before_anything_else() {
    try (Shop shop = new Shop().on()) {
      assertThat(shop.host.requests()).hasSize(1);
      assertThat(shop.host.requests().getFirst().get(3)).isEqualTo("920000");
    }
  }

  @Test
  void a_lost_answer_is_reversed_before_the_next_purchase() {
    try (Shop shop = new Shop().on()) {
      shop.host.isSilentTo("0200");
      shop.purchase("2500", Shop.STRIPE).until("HOST TIMED OUT");
      shop.host.isSilentTo("0400");
      shop.accepted("1000", Shop.STRIPE);
      assertThat(shop.host.types()).containsExactly("0200", "0400", "0400", "0200");
      assertThat(shop.host.frames("0400").getFirst()).isEqualTo(shop.host.frames("0400").getLast());
      Message reversal = shop.host.requests().get(2);
      assertThat(reversal.get(11)).isEqualTo(shop.host.requests().get(1).get(11));
      assertThat(reversal.has(39)).isFalse();
      assertThat(reversal.has(35)).isFalse();
      assertThat(shop.host.books().values()).containsExactly(1000L);
    }
  }

  @Test
  void three_reversals_without_an_answer_stop_the_new_purchase() {
    try (Shop shop = new Shop().on()) {
      shop.host.isSilentTo("0200");
      shop.purchase("2500", Shop.STRIPE).until("HOST TIMED OUT");
      for (int i = 0; i < 3; i++) shop.host.isSilentTo("0400");
      shop.purchase("1000", Shop.STRIPE).until("PREVIOUS NOT UNDONE");
      assertThat(shop.host.types()).containsExactly("0200", "0400", "0400", "0400");
      shop.accepted("1000", Shop.STRIPE);
      assertThat(shop.host.books().values()).containsExactly(1000L);
    }
  }

  @Test
  void an_answer_with_a_wrong_mac_is_not_believed() {
    try (Shop shop = new Shop().on()) {
      shop.host.answers("0200", answer -> answer.with(64, "0000000000000000"));
      shop.purchase("2500", Shop.STRIPE).until("HOST NOT AUTHENTIC");
      shop.accepted("1000", Shop.STRIPE);
      assertThat(shop.host.books().values()).containsExactly(1000L);
      assertThat(shop.printer.slips()).hasSize(2);
    }
  }

  @Test
  void a_refusal_says_its_code_and_leaves_nothing_to_reverse() {
    try (Shop shop = new Shop().on()) {
      shop.host.answers("0200", answer -> answer.with(39, "51"));
      shop.purchase("2500", Shop.STRIPE).until("NOT ACCEPTED");
      assertThat(shop.display()).contains("CODE 51", "INSUFFICIENT FUNDS", "SELECT FUNCTION");
      shop.accepted("1000", Shop.STRIPE);
      assertThat(shop.host.types()).containsExactly("0200", "0200");
    }
  }

  @Test
  void a_part_that_is_approved_is_what_the_slip_says() {
    try (Shop shop = new Shop().on()) {
      shop.host.answers("0200", answer -> answer.with(39, "10").with(4, "000000008000"));
      shop.accepted("12000", Shop.STRIPE);
      assertThat(shop.display()).contains("$80.00");
      assertThat(shop.printer.slips().getLast().toString())
          .contains("$80.00")
          .doesNotContain("120");
    }
  }

  @Test
  void the_stripe_of_a_dead_chip_is_told_as_fallback() {
    try (Shop shop = new Shop().on()) {
      shop.reader.chipMute = true;
      shop.pad.willType(Shop.PIN);
      shop.press(Key.F3).until("PURCHASE AMOUNT").type("2000");
      shop.until("AMOUNT CORRECT?").press(Key.ENTER).insert(Shop.CHIP).until("USE THE CHIP");
      shop.insertAgain(Shop.CHIP).until("CREDIT OR SAVINGS?").press(Key.DIGIT_1).rests();
      assertThat(shop.host.requests().getLast().get(22)).isEqualTo("801");
      assertThat(shop.host.requests().getLast().get(3)).isEqualTo("003000");
    }
  }

  @Test
  void a_pad_that_holds_another_key_takes_no_pin() {
    try (Shop shop = new Shop()) {
      shop.pad.broken = true;
      shop.on().purchase("2000", Shop.STRIPE).until("PIN PAD OUT OF ORDER");
      assertThat(shop.host.types()).isEmpty();
    }
  }

  @Test
  void paper_that_ends_in_a_slip_is_asked_for_and_the_slip_comes_whole() {
    try (Shop shop = new Shop().on()) {
      shop.printer.endsAfter(5);
      shop.purchase("2000", Shop.STRIPE).until("PAPER OUT");
      shop.printer.load();
      shop.press(Key.ENTER).until("ACCEPTED").rests();
      assertThat(shop.printer.slips()).hasSize(2);
      assertThat(shop.printer.slips().toString()).doesNotContain("REPRINTED");
    }
  }
}
