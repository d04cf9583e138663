package org.posrig.second;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.posrig.device.Key;
import org.posrig.second.iso.Message;
import org.posrig.second.rig.Shop;

final class BatchTest {

  @Test
  void a_void_repeats_the_invoice_and_happens_once() {
    try (Shop shop = new Shop().on()) {
      shop.accepted("1000", Shop.STRIPE).accepted("2000", Shop.CHIP);
      shop.voids("1").until("ACCEPTED");
      Message request = shop.host.requests().getLast();
      assertThat(request.get(3)).isEqualTo("021000");
      assertThat(request.get(62)).isEqualTo("000001");
      assertThat(request.get(37)).isEqualTo("633400000002");
      assertThat(shop.printer.slips().getLast())
          .contains("PURCHASE VOIDED", "TOTAL                    $-10.00");
      assertThat(shop.host.books().values()).containsExactly(2000L);
      shop.press(Key.F1).until("FUNCTIONS").press(Key.DIGIT_1).until("MANAGER CODE").type("1234");
      shop.until("INVOICE NUMBER").type("1").until("VOIDED ALREADY");
      assertThat(shop.host.types()).hasSize(3);
    }
  }

  @Test
  void closes_a_batch_of_what_nobody_has_taken_back_and_opens_the_next() {
    try (Shop shop = new Shop().on()) {
      shop.accepted("1000", Shop.STRIPE).accepted("2000", Shop.CHIP);
      shop.voids("1").until("ACCEPTED").rests();
      shop.closesBatch().until("BATCH CLOSED");
      Message request = shop.host.requests().getLast();
      assertThat(request.get(60)).isEqualTo("000001");
      assertThat(request.get(63)).isEqualTo("001000000002000" + "0".repeat(75));
      assertThat(shop.printer.slips().getLast())
          .contains("PURCHASES 1               $20.00", "HOST TOTALS EQUAL");
      shop.accepted("3000", Shop.STRIPE);
      assertThat(shop.printer.slips().getLast().toString()).contains("BATCH 000002");
    }
  }

  @Test
  void sends_its_records_up_when_the_totals_differ() {
    try (Shop shop = new Shop().on()) {
      shop.accepted("1000", Shop.STRIPE).accepted("2000", Shop.CHIP);
      shop.host.answers("0500", answer -> answer.with(39, "95"));
      shop.closesBatch().until("OUT OF BALANCE");
      List<Message> sent = shop.host.requests();
      assertThat(sent.subList(sent.size() - 4, sent.size()).stream().map(Message::type))
          .containsExactly("0500", "0320", "0320", "0500");
      assertThat(sent.get(sent.size() - 3).get(3)).isEqualTo("001001");
      assertThat(sent.get(sent.size() - 2).get(3)).isEqualTo("001000");
      assertThat(sent.get(sent.size() - 2).get(60)).isEqualTo("0200000003633400000003");
      assertThat(sent.getLast().get(3)).isEqualTo("960000");
    }
  }

  @Test
  void nothing_is_sold_while_the_host_may_have_closed_the_batch() {
    try (Shop shop = new Shop().on()) {
      shop.accepted("1000", Shop.STRIPE);
      shop.host.isSilentTo("0500");
      shop.closesBatch().until("HOST TIMED OUT");
      shop.press(Key.F3).until("CLOSE BATCH FIRST");
      shop.closesBatch().until("BATCH CLOSED");
      shop.closesBatch().until("BATCH IS EMPTY");
    }
  }

  @Test
  void a_full_journal_wants_to_be_closed() {
    try (Shop shop = new Shop().with("max-records", "1").on()) {
      shop.accepted("1000", Shop.STRIPE);
      shop.press(Key.F3).until("CLOSE BATCH FIRST");
    }
  }

  @Test
  void a_balance_is_shown_and_not_printed() {
    try (Shop shop = new Shop().on()) {
      shop.pad.willType(Shop.PIN);
      shop.press(Key.F4).insert(Shop.STRIPE).until("CREDIT OR SAVINGS?").press(Key.DIGIT_1);
      shop.until("AVAILABLE $123.45");
      assertThat(shop.printer.slips()).isEmpty();
      assertThat(shop.host.requests().getLast().get(3)).isEqualTo("313000");
    }
  }

  @Test
  void a_refund_names_the_purchase_and_counts_as_money_that_went_back() {
    try (Shop shop = new Shop().on()) {
      shop.accepted("1000", Shop.STRIPE);
      shop.press(Key.F1).until("FUNCTIONS").press(Key.DIGIT_2).until("MANAGER CODE").type("1234");
      shop.until("REFERENCE NUMBER").type("633300000001").until("DATE OF PURCHASE MMDD");
      shop.type("1129").until("REFUND AMOUNT").type("400").until("AMOUNT CORRECT?");
      shop.press(Key.ENTER).insert(Shop.CHIP).until("CREDIT OR SAVINGS?").press(Key.DIGIT_1);
      shop.until("ACCEPTED").rests();
      Message request = shop.host.requests().getLast();
      assertThat(request.get(3)).isEqualTo("203000");
      assertThat(request.get(37)).isEqualTo("633300000001");
      assertThat(request.get(13)).isEqualTo("1129");
      assertThat(shop.printer.slips().getLast())
          .contains("REFUND", "TOTAL                     $-4.00");
      shop.closesBatch().rests();
      assertThat(shop.host.requests().stream().filter(one -> one.has(63)).findFirst())
          .hasValueSatisfying(
              one -> assertThat(one.get(63)).startsWith("001000000001000001000000000400"));
    }
  }

  @Test
  void a_copy_says_that_it_is_one() {
    try (Shop shop = new Shop().on()) {
      shop.accepted("1000", Shop.STRIPE);
      shop.press(Key.F1).until("FUNCTIONS").press(Key.DIGIT_8).until("COPY PRINTED");
      assertThat(shop.printer.slips().getLast()).contains("** REPRINTED **");
      assertThat(shop.host.types()).hasSize(1);
    }
  }
}
