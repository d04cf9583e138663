package org.posrig.second;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.posrig.device.Key;
import org.posrig.second.rig.Shop;

/// The power goes at every store of a stroke, before it and after it.
final class PowerTest {

  /// What the terminal is made to do until its power goes.
  private interface Stroke {
    void of(Shop shop);
  }

  private static int cuts(Stroke before, Stroke stroke, Stroke after) {
    int cuts = 0;
    for (boolean early : List.of(true, false))
      for (int store = 1; ; store++)
        try (Shop shop = new Shop().on()) {
          before.of(shop);
          shop.memory.cutAt(store, early);
          stroke.of(shop);
          boolean went = !shop.rests();
          boolean cut = shop.memory.wasCut();
          assertThat(went).isEqualTo(cut);
          if (!cut) break;
          cuts++;
          shop.memory.cutNoMore();
          shop.on();
          after.of(shop);
        }
    return cuts;
  }

  @Test
  void a_purchase_that_the_power_cuts_is_booked_and_printed_or_taken_back() {
    int cuts =
        cuts(
            shop -> {},
            shop -> shop.purchase("12000", Shop.STRIPE),
            shop -> {
              boolean printed = shop.printer.slips().toString().contains("$120.00");
              shop.accepted("1000", Shop.CHIP);
              assertThat(shop.host.books().containsValue(12000L)).isEqualTo(printed);
              shop.closesBatch().until("BATCH CLOSED");
            });
    assertThat(cuts).isGreaterThanOrEqualTo(10);
  }

  @Test
  void no_trace_number_is_given_twice_whatever_the_power_does() {
    int cuts =
        cuts(
            shop -> shop.accepted("1000", Shop.STRIPE),
            shop -> shop.purchase("12000", Shop.STRIPE),
            shop -> {
              shop.accepted("2000", Shop.CHIP);
              List<String> numbers =
                  shop.host.requests().stream()
                      .filter(request -> !request.type().equals("0400"))
                      .map(request -> request.get(11))
                      .toList();
              assertThat(numbers).doesNotHaveDuplicates().isSorted();
            });
    assertThat(cuts).isGreaterThanOrEqualTo(10);
  }

  @Test
  void a_closing_that_the_power_cuts_goes_on() {
    int cuts =
        cuts(
            shop -> shop.accepted("1000", Shop.STRIPE).accepted("2000", Shop.CHIP),
            shop -> {
              shop.host.answers("0500", answer -> answer.with(39, "95"));
              shop.closesBatch();
            },
            shop -> {
              shop.closesBatch().rests();
              assertThat(
                      shop.hasShown("OUT OF BALANCE")
                          || shop.hasShown("BATCH CLOSED")
                          || shop.hasShown("BATCH IS EMPTY"))
                  .isTrue();
              assertThat(shop.printer.slips().toString()).contains("END OF DAY");
            });
    assertThat(cuts).isGreaterThanOrEqualTo(10);
  }

  @Test
  void a_lock_outlives_the_power() {
    try (Shop shop = new Shop().on()) {
      shop.press(Key.F1).until("FUNCTIONS").press(Key.DIGIT_7).until("TERMINAL LOCKED");
      shop.off();
      shop.onLocked();
      shop.press(Key.F3).until("UNLOCK CODE").type("9999").until("TERMINAL LOCKED");
      shop.press(Key.F3).until("UNLOCK CODE").type("0000").until("SELECT FUNCTION");
    }
  }
}
