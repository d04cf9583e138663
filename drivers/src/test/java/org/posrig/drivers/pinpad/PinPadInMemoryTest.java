package org.posrig.drivers.pinpad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.posrig.device.PinPad.PinEntry;
import org.posrig.drivers.Table;
import org.posrig.history.Event;
import org.posrig.secret.Secret;
import org.posrig.wire.MemoryWires;

class PinPadInMemoryTest extends PinPadContract {
  PinPadInMemoryTest() {
    super(Table.virtual(), new MemoryWires());
  }

  @Test
  void the_pad_gives_up_by_itself_after_the_time_out() {
    load();
    Instant began = table.clock.now();

    assertThat(pad.enterPin(request(WRAPPED, 0), table.in(120_000)))
        .isEqualTo(new PinEntry.Abandoned());
    assertThat(Duration.between(began, table.clock.now()))
        .isBetween(Duration.ofSeconds(30), Duration.ofSeconds(31));
    assertThat(table.seen(Event.PinAbandoned.class).size()).isLessThanOrEqualTo(1);
  }

  @Test
  void who_only_presses_enter_where_a_pin_is_wanted_runs_out_of_time() {
    load();
    holder().bypass();
    Instant began = table.clock.now();

    assertThat(pad.enterPin(request(WRAPPED, 0), table.in(120_000)))
        .isEqualTo(new PinEntry.Abandoned());
    assertThat(Duration.between(began, table.clock.now())).isGreaterThan(Duration.ofSeconds(29));
    assertThat(table.seen(Event.PinTyped.class)).isEmpty();
  }

  @Test
  void a_key_press_takes_its_time() {
    load();
    holder().type(PIN);
    Instant began = table.clock.now();
    ask();

    assertThat(Duration.between(began, table.clock.now())).isEqualTo(Duration.ofMillis(35));
  }

  @Test
  void a_pin_that_nobody_asked_for_is_forgotten_after_a_while() {
    load();
    holder().type(PIN);
    table.clock.pass(Duration.ofSeconds(31));

    assertThat(ask()).isEqualTo(new PinEntry.Abandoned());
  }

  @Test
  void what_is_no_pin_is_refused_without_being_told() {
    assertThatThrownBy(() -> holder().type(Secret.ofHex("12")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a PIN has 4 to 12 digits; this is none");
  }
}
