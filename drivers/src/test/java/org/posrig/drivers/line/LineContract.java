package org.posrig.drivers.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.posrig.device.CableSwitch;
import org.posrig.device.PowerSwitch;
import org.posrig.time.WallClock;
import org.posrig.wire.Level;
import org.posrig.wire.Line;

/// What a relay needs of its line, on every kind of line.
abstract class LineContract {
  private final WallClock clock = new WallClock((_, _) -> {});
  private Line line;

  abstract Line open(String name, Map<String, String> settings);

  @BeforeEach
  void open() {
    line = open("relay", Map.of());
  }

  @AfterEach
  void close() {
    line.close();
  }

  @Test
  void begins_at_its_safe_level() {
    try (Line high = open("other", Map.of("safe", "high"))) {
      assertThat(line.level()).isEqualTo(Level.LOW);
      assertThat(high.level()).isEqualTo(Level.HIGH);
    }
  }

  @Test
  void tells_each_edge_once() {
    List<Level> edges = new ArrayList<>();
    line.onEdge(edges::add);
    Stream.of(Level.HIGH, Level.HIGH, Level.LOW, Level.LOW, Level.HIGH).forEach(line::drive);

    assertThat(edges).containsExactly(Level.HIGH, Level.LOW, Level.HIGH);
    assertThat(line.level()).isEqualTo(Level.HIGH);
  }

  @Test
  void goes_to_its_safe_level_when_it_is_closed_and_is_safe_to_close_twice() {
    List<Level> edges = new ArrayList<>();
    line.onEdge(edges::add);
    line.drive(Level.HIGH);
    line.close();
    line.close();

    assertThat(edges).containsExactly(Level.HIGH, Level.LOW);
  }

  @Test
  void can_be_opened_again_after_it_was_closed() {
    line.close();
    line = open("relay", Map.of());
    line.drive(Level.HIGH);

    assertThat(line.level()).isEqualTo(Level.HIGH);
  }

  @Test
  void power_is_on_while_the_line_is_high_and_off_when_the_relay_is_closed() {
    PowerSwitch power = (PowerSwitch) new RelayPowerDriver().open("power", line, clock, Map.of());
    assertThat(power.isOn()).isFalse();
    power.on();
    assertThat(power.isOn()).isTrue();
    assertThat(line.level()).isEqualTo(Level.HIGH);
    power.off();
    assertThat(line.level()).isEqualTo(Level.LOW);
    power.on();
    power.close();
    power.close();

    assertThat(line.level()).isEqualTo(Level.LOW);
    assertThat(power.name()).isEqualTo("power");
  }

  @Test
  void the_cable_is_connected_while_the_line_is_high() {
    CableSwitch cable = (CableSwitch) new RelayCableDriver().open("cable", line, clock, Map.of());
    assertThat(cable.connected()).isFalse();
    cable.connect();
    assertThat(line.level()).isEqualTo(Level.HIGH);
    cable.disconnect();
    assertThat(cable.connected()).isFalse();
    cable.connect();
    cable.close();

    assertThat(line.level()).isEqualTo(Level.LOW);
  }
}
