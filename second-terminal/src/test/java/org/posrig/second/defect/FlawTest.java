package org.posrig.second.defect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.posrig.device.Key;
import org.posrig.second.rig.Shop;
import org.posrig.terminal.Defect;

/// That each defect is seen by the rig is a test of the whole house; here, that some bite at all.
final class FlawTest {

  @Test
  void there_are_ten_at_least_with_names_of_their_own() {
    assertThat(Flaw.catalogue())
        .hasSizeGreaterThanOrEqualTo(10)
        .extracting(Defect::name)
        .doesNotHaveDuplicates()
        .contains("number-used-again");
  }

  @Test
  void a_defect_that_nobody_knows_is_refused() {
    assertThatThrownBy(() -> new Flaws(Optional.of("no-such-thing")))
        .hasMessage("the terminal has no defect 'no-such-thing'");
  }

  @Test
  void a_reversal_in_volatile_memory_goes_with_the_power() {
    try (Shop shop = new Shop().defective("reversal-lost-with-power").on()) {
      shop.host.isSilentTo("0200");
      shop.purchase("2500", Shop.STRIPE).until("HOST TIMED OUT");
      shop.off();
      shop.on().accepted("1000", Shop.STRIPE);
      assertThat(shop.host.types()).doesNotContain("0400");
    }
  }

  @Test
  void a_copy_that_does_not_say_so_looks_like_the_first() {
    try (Shop shop = new Shop().defective("copy-like-first").on()) {
      shop.accepted("1000", Shop.STRIPE);
      shop.press(Key.F1).until("FUNCTIONS").press(Key.DIGIT_8).until("COPY PRINTED");
      assertThat(shop.printer.slips().getLast()).isEqualTo(shop.printer.slips().getFirst());
    }
  }
}
