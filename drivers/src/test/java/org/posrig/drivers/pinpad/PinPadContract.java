package org.posrig.drivers.pinpad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.posrig.card.Pan;
import org.posrig.device.DeviceFailed;
import org.posrig.device.PinKeys;
import org.posrig.device.PinPad;
import org.posrig.device.PinPad.PinEntry;
import org.posrig.device.PinPad.PinRequest;
import org.posrig.drivers.Table;
import org.posrig.emulation.Counterpart.Emulated;
import org.posrig.fault.DeviceFault;
import org.posrig.history.Event;
import org.posrig.secret.Secret;
import org.posrig.wire.Wires;

/// Driver and emulated pad, end to end, on every kind of wire.
@Timeout(60)
abstract class PinPadContract {
  static final Secret TMK = Secret.ofHex("0123456789ABCDEFFEDCBA9876543210");
  static final Secret WRAPPED = Secret.ofHex("9B3A7B883A100F73B4ABA2BB791C50E7");
  static final Secret PIN = Secret.of("123456".getBytes(StandardCharsets.US_ASCII));
  private static final Pan CARD = new Pan("6210948000000029");

  final Table table;
  private final Wires wires;
  Wires.Strung strung;
  Emulated device;
  PinPad pad;

  PinPadContract(Table table, Wires wires) {
    this.table = table;
    this.wires = wires;
  }

  @BeforeEach
  void open() {
    strung = table.keep(wires.string("pad", table.clock, Map.of()));
    device =
        table.keep(
            new EmulatedVisaPinPadFactory()
                .start(
                    "pin pad", strung.deviceEnd().orElseThrow(), table.surroundings(), Map.of()));
    openDriver();
  }

  void openDriver() {
    pad =
        (PinPad)
            table.keep(
                new VisaPinPadDriver()
                    .open("pin pad", strung.openDriverEnd(), table.clock, settings()));
  }

  Map<String, String> settings() {
    return Map.of("ack-millis", "300");
  }

  @AfterEach
  void close() {
    table.close();
  }

  PinKeys holder() {
    return (PinKeys) device;
  }

  void load() {
    assertThat(pad.loadMasterKey(1, TMK, table.in(3000))).isEqualTo("08D7B4FB");
  }

  PinEntry ask() {
    return pad.enterPin(request(WRAPPED, 12_000), table.in(5000));
  }

  static PinRequest request(Secret wrapped, long cents) {
    return new PinRequest(1, CARD, wrapped, cents, Duration.ofSeconds(30));
  }

  private void holderDoes(Runnable hand) {
    table.clock.start(
        "holder",
        () -> {
          table.until("asked for a PIN", () -> !table.seen(Event.PinAsked.class).isEmpty());
          hand.run();
        });
  }

  @Test
  void tells_its_serial_number() {
    assertThat(pad.serialNumber(table.in(3000))).isEqualTo("RIG00001");
  }

  @Test
  void encrypts_the_pin_that_is_typed_when_it_asks() {
    load();
    holderDoes(() -> holder().type(PIN));

    assertThat(ask()).isEqualTo(new PinEntry.Entered(Secret.ofHex("822257D8520A27C0")));
    assertThat(table.seen).containsExactly(new Event.PinAsked(12_000), new Event.PinTyped(6));
    assertThat(table.used).containsExactly("pin pad");
  }

  @Test
  void remembers_a_pin_that_is_typed_before_it_asks() {
    load();
    holder().type(Secret.ofHex("123456"));

    assertThat(ask()).isEqualTo(new PinEntry.Entered(Secret.ofHex("822257D8520A27C0")));
  }

  @Test
  void takes_single_length_keys() {
    assertThat(pad.loadMasterKey(1, Secret.ofHex("1111111111111111"), table.in(3000)))
        .isEqualTo("82E13665");
    holder().type(PIN);

    assertThat(pad.enterPin(request(Secret.ofHex("9B3A7B883A100F73"), 0), table.in(5000)))
        .isInstanceOf(PinEntry.Entered.class);
  }

  @Test
  void tells_that_the_holder_only_pressed_enter() {
    load();
    holderDoes(holder()::bypass);

    assertThat(pad.enterPin(request(WRAPPED, 12_000).orNone(), table.in(5000)))
        .isEqualTo(new PinEntry.Bypassed());
    assertThat(table.seen).containsExactly(new Event.PinAsked(12_000), new Event.PinTyped(0));
  }

  @Test
  void takes_a_pin_also_where_none_would_do() {
    load();
    holder().type(PIN);

    assertThat(pad.enterPin(request(WRAPPED, 0).orNone(), table.in(5000)))
        .isEqualTo(new PinEntry.Entered(Secret.ofHex("822257D8520A27C0")));
    assertThat(table.seen).startsWith(new Event.PinAsked(0));
  }

  @Test
  void beeps_at_enter_alone_where_a_pin_is_wanted_and_goes_on() {
    load();
    holderDoes(
        () -> {
          holder().bypass();
          table.clock.pass(Duration.ofMillis(100));
          holder().type(PIN);
        });

    assertThat(ask()).isEqualTo(new PinEntry.Entered(Secret.ofHex("822257D8520A27C0")));
    assertThat(table.seen).containsExactly(new Event.PinAsked(12_000), new Event.PinTyped(6));
  }

  @Test
  void tells_that_the_holder_cancelled() {
    load();
    holderDoes(holder()::cancel);

    assertThat(ask()).isEqualTo(new PinEntry.Abandoned());
    assertThat(table.seen).containsExactly(new Event.PinAsked(12_000), new Event.PinAbandoned());
  }

  @Test
  void can_ask_again_after_it_was_cancelled() {
    load();
    holderDoes(holder()::cancel);
    ask();
    holder().type(PIN);

    assertThat(ask()).isInstanceOf(PinEntry.Entered.class);
  }

  @Test
  void the_terminal_can_cancel_from_another_party() {
    load();
    holderDoes(() -> pad.cancelEntry(table.in(3000)));

    assertThat(ask()).isEqualTo(new PinEntry.Abandoned());
    pad.cancelEntry(table.in(3000));
    assertThat(pad.serialNumber(table.in(3000))).isEqualTo("RIG00001");
  }

  @Test
  void gives_up_by_the_request_s_time_out_and_frees_the_pad() {
    load();
    PinRequest hasty = new PinRequest(1, CARD, WRAPPED, 0, Duration.ofMillis(100));

    assertThat(pad.enterPin(hasty, table.in(3000))).isEqualTo(new PinEntry.Abandoned());
    assertThat(pad.serialNumber(table.in(3000))).isEqualTo("RIG00001");
  }

  @Test
  void refuses_a_slot_without_a_key() {
    assertThatThrownBy(this::ask)
        .isInstanceOf(DeviceFailed.class)
        .hasMessage(
            "PIN pad: asking for the PIN failed: the pad answered code 9 (no master key selected)");
  }

  @Test
  void refuses_a_slot_that_cannot_be_selected() {
    PinRequest far = new PinRequest(12, CARD, WRAPPED, 0, Duration.ofSeconds(30));

    assertThatThrownBy(() -> pad.enterPin(far, table.in(3000)))
        .isInstanceOf(DeviceFailed.class)
        .hasMessage(
            "PIN pad: selecting the master key of slot 12 failed: the pad knows no such slot");
  }

  @Test
  void refuses_the_same_key_in_another_slot_and_takes_it_again_in_its_own() {
    load();
    load();

    assertThatThrownBy(() -> pad.loadMasterKey(2, TMK, table.in(3000)))
        .isInstanceOf(DeviceFailed.class)
        .hasMessage(
            "PIN pad: loading the master key of slot 2 failed: the pad answered code 2"
                + " (the same key is in another slot)");
  }

  @Test
  void shows_a_text() {
    pad.show("请输入密码", table.in(3000));
    table.until("showed a text", () -> !table.seen(Event.PinPadShowed.class).isEmpty());
    assertThat(table.seen(Event.PinPadShowed.class))
        .containsExactly(new Event.PinPadShowed(List.of("请输入密码")));
  }

  @Test
  void an_answer_that_is_garbled_once_is_asked_for_again() {
    assertThat(device.suffer(new DeviceFault.Garble("pin pad"))).isTrue();

    assertThat(pad.serialNumber(table.in(3000))).isEqualTo("RIG00001");
  }

  @Test
  void a_mute_pad_fails_in_time_and_works_again_when_healed() {
    load();
    assertThat(device.suffer(new DeviceFault.Mute("pin pad"))).isTrue();
    assertThatThrownBy(() -> pad.serialNumber(table.in(400)))
        .isInstanceOfSatisfying(
            DeviceFailed.class,
            failed -> assertThat(failed.why()).isEqualTo(DeviceFailed.Cause.NO_ANSWER))
        .hasMessageStartingWith(
            "PIN pad: asking for the serial number failed: no acknowledgement in time; look at its"
                + " supply and at ");
    device.heal();
    table.clock.pass(Duration.ofMillis(1000));
    holder().type(PIN);

    assertThat(ask()).isInstanceOf(PinEntry.Entered.class);
  }

  @Test
  void knows_no_faults_of_other_devices() {
    assertThat(device.suffer(new DeviceFault.Mute("printer"))).isFalse();
    assertThat(device.suffer(new DeviceFault.Garble("printer"))).isFalse();
    assertThat(device.suffer(new DeviceFault.CardJam())).isFalse();
  }

  @Test
  void forgets_the_entry_without_supply_and_keeps_its_keys() {
    load();
    holderDoes(() -> device.supply(false));
    assertThatThrownBy(() -> pad.enterPin(request(WRAPPED, 0), table.in(1500)))
        .isInstanceOf(DeviceFailed.class);

    pad.close();
    device.supply(true);
    openDriver();
    holder().type(PIN);
    assertThat(ask()).isEqualTo(new PinEntry.Entered(Secret.ofHex("822257D8520A27C0")));
    assertThat(table.seen(Event.PinAsked.class)).hasSize(2);
    assertThat(table.seen(Event.PinTyped.class)).hasSize(1);
  }

  @Test
  void a_fault_may_take_the_supply_in_the_moment_it_asks() {
    load();
    table.atEvent = () -> device.supply(false);

    assertThatThrownBy(this::ask).isInstanceOf(DeviceFailed.class);
    assertThat(table.used).containsExactly("pin pad");
    assertThat(table.seen).isEmpty();
  }
}
