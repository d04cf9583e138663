package org.posrig.drivers.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.posrig.device.DeviceFailed;
import org.posrig.device.Display;
import org.posrig.device.Key;
import org.posrig.device.KeyPad;
import org.posrig.device.OperatorPanel;
import org.posrig.drivers.Table;
import org.posrig.emulation.Counterpart.Emulated;
import org.posrig.fault.DeviceFault;
import org.posrig.history.Event;
import org.posrig.meaning.ScreenMeaning;
import org.posrig.result.RigTrouble;
import org.posrig.time.Task;
import org.posrig.wire.Wires;

/// Driver and emulated panel, end to end, on every kind of wire.
@Timeout(60)
abstract class PanelContract {
  private static final Map<String, String> SETTINGS = Map.of("ack-millis", "200");

  final Table table;
  private final Wires wires;
  private Wires.Strung strung;
  private Emulated device;
  private OperatorPanel panel;

  PanelContract(Table table, Wires wires) {
    this.table = table;
    this.wires = wires;
  }

  @BeforeEach
  void open() {
    strung = table.keep(wires.string("panel", table.clock, Map.of()));
    device =
        table.keep(
            new EmulatedPanelFactory()
                .start("panel", strung.deviceEnd().orElseThrow(), table.surroundings(), SETTINGS));
    openDriver();
  }

  private void openDriver() {
    panel =
        (OperatorPanel)
            table.keep(
                new PanelDriver().open("panel", strung.openDriverEnd(), table.clock, SETTINGS));
  }

  @AfterEach
  void close() {
    table.close();
  }

  private static Event showed(ScreenMeaning meaning, boolean ready, List<String> lines) {
    return new Event.ScreenShowed(meaning, ready, lines, List.of(), List.of());
  }

  private void press(Key key) {
    ((KeyPad) device).press(key);
  }

  private List<String> lines() {
    return ((Display) device).lines();
  }

  private Optional<Key> key() {
    return panel.key(table.in(300));
  }

  @Test
  void shows_four_lines_in_english_and_chinese() {
    List<String> text = List.of("READY  待机", "", "交易成功 120.00", "€ £ 㐂 𠀀");
    panel.show(text);

    assertThat(lines()).isEqualTo(text);
    assertThat(table.seen)
        .containsExactly(
            new Event.ScreenShowed(ScreenMeaning.APPROVED, true, text, List.of(12000L), List.of()));
  }

  @Test
  void tells_what_a_screen_means_at_each_change_and_only_then() {
    panel.show(List.of("READY"));
    panel.show(List.of("READY"));
    panel.show(List.of("APPROVED"));
    panel.show(List.of("???"));

    assertThat(table.seen)
        .containsExactly(
            showed(ScreenMeaning.IDLE, true, List.of("READY")),
            showed(ScreenMeaning.APPROVED, false, List.of("APPROVED")),
            showed(ScreenMeaning.UNKNOWN, false, List.of("???")));
  }

  @Test
  void has_no_room_for_more_than_four_lines_of_24_columns() {
    panel.show(List.of("123456789012345678901234567", "一二三四五六七八九十一二三", "3", "4", "5"));

    assertThat(lines()).containsExactly("123456789012345678901234", "一二三四五六七八九十一二", "3", "4");
  }

  @Test
  void hands_each_key_on_in_order() {
    for (Key key : Key.values()) press(key);

    for (Key key : Key.values()) assertThat(key()).contains(key);
    assertThat(table.seen(Event.KeyPressed.class))
        .hasSize(21)
        .contains(new Event.KeyPressed(Key.F8));
  }

  @Test
  void the_same_key_twice_is_two_keys() {
    press(Key.DIGIT_0);
    press(Key.DIGIT_0);

    assertThat(key()).contains(Key.DIGIT_0);
    assertThat(key()).contains(Key.DIGIT_0);
    assertThat(key()).isEmpty();
  }

  @Test
  void loses_no_key_that_is_pressed_while_it_shows() {
    Task hand =
        table.clock.start(
            "hand", () -> List.of(Key.DIGIT_1, Key.DIGIT_2, Key.DIGIT_3).forEach(this::press));
    for (int screen = 0; screen < 20; screen++) panel.show(List.of("screen " + screen));
    assertThat(hand.join(table.in(3000))).isTrue();

    assertThat(List.of(key(), key(), key()))
        .containsExactly(
            Optional.of(Key.DIGIT_1), Optional.of(Key.DIGIT_2), Optional.of(Key.DIGIT_3));
  }

  @Test
  void takes_keys_while_the_terminal_is_busy() {
    press(Key.CANCEL);
    table.clock.pass(Duration.ofMillis(50));

    assertThat(key()).contains(Key.CANCEL);
  }

  @Test
  void a_key_that_nobody_takes_is_the_rig_s_trouble() {
    panel.show(List.of("READY"));
    panel.close();

    assertThatThrownBy(() -> press(Key.ENTER))
        .isInstanceOf(RigTrouble.class)
        .hasMessageStartingWith(
            "operator panel: the terminal did not take key ENTER: no acknowledgement (3 tries of"
                + " 200 ms); display last: [READY]; see ");
  }

  @Test
  void without_supply_the_display_is_blank_and_keys_do_nothing() {
    panel.show(List.of("READY"));
    device.supply(false);
    assertThat(lines()).isEmpty();
    assertThat(table.seen).endsWith(showed(ScreenMeaning.OFF, false, List.of()));
    assertThatThrownBy(() -> press(Key.ENTER))
        .isInstanceOf(RigTrouble.class)
        .hasMessageContaining("the terminal has no power");

    panel.close();
    device.supply(true);
    openDriver();
    panel.show(List.of("READY"));
    press(Key.F1);
    assertThat(key()).contains(Key.F1);
    assertThat(table.seen(Event.ScreenShowed.class)).hasSize(3);
  }

  @Test
  void a_fault_may_take_the_supply_at_a_screen() {
    table.atEvent =
        () -> {
          table.atEvent = () -> {};
          device.supply(false);
        };

    assertThatThrownBy(() -> panel.show(List.of("APPROVED")))
        .isInstanceOfSatisfying(
            DeviceFailed.class,
            failed -> assertThat(failed.why()).isEqualTo(DeviceFailed.Cause.NO_ANSWER))
        .hasMessageStartingWith(
            "operator panel: showing a text failed: no acknowledgement (3 tries of 200 ms);");
    assertThat(table.seen)
        .containsExactly(
            showed(ScreenMeaning.APPROVED, false, List.of("APPROVED")),
            showed(ScreenMeaning.OFF, false, List.of()));
  }

  @Test
  void a_garbled_key_is_sent_again_and_arrives_once() {
    assertThat(device.suffer(new DeviceFault.Garble("panel"))).isTrue();
    press(Key.F3);

    assertThat(key()).contains(Key.F3);
    assertThat(key()).isEmpty();
  }

  @Test
  void a_mute_panel_fails_and_works_again_when_healed() {
    assertThat(device.suffer(new DeviceFault.Mute("panel"))).isTrue();
    assertThatThrownBy(() -> panel.show(List.of("READY"))).isInstanceOf(DeviceFailed.class);
    assertThatThrownBy(() -> press(Key.F1)).isInstanceOf(RigTrouble.class);
    device.heal();
    panel.show(List.of("APPROVED"));
    press(Key.F2);

    assertThat(key()).contains(Key.F2);
    assertThat(device.suffer(new DeviceFault.Mute("pin pad"))).isFalse();
  }

  @Test
  void a_broken_wire_ends_the_waiting_for_a_key_each_time() {
    device.close();
    strung.close();
    for (int again = 0; again < 2; again++)
      assertThatThrownBy(() -> panel.key(table.in(3000)))
          .isInstanceOfSatisfying(
              DeviceFailed.class,
              failed -> assertThat(failed.why()).isEqualTo(DeviceFailed.Cause.DISCONNECTED))
          .hasMessageStartingWith("operator panel: waiting for a key failed: ");
    List<String> causes = new ArrayList<>();
    assertThatThrownBy(() -> panel.show(List.of("x")))
        .isInstanceOfSatisfying(DeviceFailed.class, failed -> causes.add(failed.why().name()));
    assertThat(causes).containsExactly("DISCONNECTED");
  }
}
