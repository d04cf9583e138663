package org.posrig.drivers.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.posrig.device.DeviceFailed;
import org.posrig.device.Display;
import org.posrig.device.Key;
import org.posrig.device.KeyPad;
import org.posrig.device.OperatorPanel;
import org.posrig.drivers.Table;
import org.posrig.drivers.frame.Delimiters;
import org.posrig.drivers.frame.DeviceFrame;
import org.posrig.emulation.Counterpart.Emulated;
import org.posrig.wire.MemoryWires;
import org.posrig.wire.Wire;
import org.posrig.wire.Wires;

/// Whatever comes over the wire, driver and panel end in time, with their own kind of error, and go
/// on.
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PanelGarbageTest {
  private static byte[] noise(Random random) {
    byte[] frame =
        DeviceFrame.of(
                Delimiters.STX_ETX,
                List.of("K0ENTER", "K9", "Dtext\u001e", "").get(random.nextInt(4)))
            .encoded();
    byte[] raw = new byte[random.nextInt(1500)];
    random.nextBytes(raw);
    frame[random.nextInt(frame.length)] ^= (byte) random.nextInt(256);
    return random.nextBoolean() ? raw : frame;
  }

  @Test
  void the_driver_survives_any_panel() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    try (Table table = Table.virtual()) {
      Wires.Strung strung = new MemoryWires().string("panel", table.clock, Map.of());
      Wire end = strung.deviceEnd().orElseThrow();
      OperatorPanel panel = open(table, strung);
      table.clock.start("mad panel", () -> rave(end, table, random));
      for (int round = 0; round < 200; round++) {
        var before = table.clock.now();
        show(panel);
        panel.key(table.in(100));
        assertThat(Duration.between(before, table.clock.now()).toMillis())
            .as("seed %d, round %d", seed, round)
            .isLessThanOrEqualTo(4 * 200 + 100);
      }
    }
  }

  private static OperatorPanel open(Table table, Wires.Strung strung) {
    return (OperatorPanel)
        table.keep(
            new PanelDriver()
                .open("panel", strung.openDriverEnd(), table.clock, Map.of("ack-millis", "200")));
  }

  private static void rave(Wire end, Table table, Random random) {
    while (true) {
      end.read(new byte[100], table.in(50));
      table.clock.pass(Duration.ofMillis(1 + random.nextInt(20)));
      end.write(noise(random));
    }
  }

  private static void show(OperatorPanel panel) {
    try {
      panel.show(List.of("READY"));
    } catch (DeviceFailed e) {
      assertThat(e.getMessage()).startsWith("operator panel: showing a text failed: ");
    }
  }

  @Test
  void the_panel_survives_any_terminal() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    try (Table table = Table.virtual()) {
      Wires.Strung strung = new MemoryWires().string("panel", table.clock, Map.of());
      Emulated device =
          table.keep(
              new EmulatedPanelFactory()
                  .start(
                      "panel", strung.deviceEnd().orElseThrow(), table.surroundings(), Map.of()));
      Wire terminal = strung.openDriverEnd();
      for (int round = 0; round < 500; round++) terminal.write(noise(random));
      terminal.close();
      OperatorPanel panel = open(table, strung);
      panel.show(List.of("READY"));
      ((KeyPad) device).press(Key.F1);

      assertThat(((Display) device).lines()).as("seed %d", seed).containsExactly("READY");
      assertThat(panel.key(table.in(100))).contains(Key.F1);
    }
  }
}
