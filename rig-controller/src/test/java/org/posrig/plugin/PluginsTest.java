package org.posrig.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.posrig.bench.Bench;
import org.posrig.bench.DeviceSpec;
import org.posrig.device.CardReader;
import org.posrig.device.CardSlot;
import org.posrig.device.Device;
import org.posrig.device.DeviceDriver;
import org.posrig.device.OperatorPanel;
import org.posrig.device.PinPad;
import org.posrig.device.PowerSwitch;
import org.posrig.device.ReceiptPrinter;
import org.posrig.emulation.Counterpart;
import org.posrig.run.BenchAbility;
import org.posrig.terminal.TerminalModel;
import org.posrig.time.RigClock;
import org.posrig.wire.Wire;

/// Benches of drivers that nobody has seen before.
final class PluginsTest {
  private static final Plugins PLUGINS =
      new Plugins(
          List.of(),
          List.of(),
          List.of(
              new ToyDriver("swallower", Set.of(CardReader.class)),
              new ToyDriver("gulper", Set.of(CardReader.class)),
              new ToyDriver("all-in-one", Set.of(PinPad.class, ReceiptPrinter.class)),
              new ToyDriver("keys", Set.of(OperatorPanel.class)),
              new ToyDriver("plug", Set.of(PowerSwitch.class))),
          List.of(new ToyCounterpart("swallower", Set.of(CardSlot.class))),
          List.of(),
          List.of());

  @Test
  void any_driver_that_gives_what_the_terminal_needs_will_do() {
    assertThat(PLUGINS.missing(List.of("gulper", "all-in-one", "keys"))).isEmpty();
    assertThat(PLUGINS.missing(List.of("swallower", "keys", "plug")))
        .containsExactly(PinPad.class, ReceiptPrinter.class);
    assertThat(PLUGINS.driversThatGive(CardReader.class)).containsExactly("swallower", "gulper");
  }

  @Test
  void a_bench_can_do_what_its_emulated_devices_and_the_rigs_own_give() {
    assertThat(abilities(device("swallower", true), device("plug", false)))
        .containsExactly("card-slot", "power-switch");
    assertThat(abilities(device("swallower", false))).isEmpty();
  }

  private static Set<String> abilities(DeviceSpec... devices) {
    return new BenchAbility(bench(devices), List.of(), PLUGINS).devices();
  }

  private static DeviceSpec device(String driver, boolean emulated) {
    return new DeviceSpec(driver, driver, "wire", emulated, Map.of(), 1);
  }

  private static Bench bench(DeviceSpec... devices) {
    return new Bench(
        "toy",
        "",
        "",
        Path.of("toy.yaml"),
        true,
        1,
        Duration.ZERO,
        Optional.empty(),
        new Bench.TerminalSpec("toy", false, TerminalModel.none(), Map.of()),
        new Bench.HostSpec("toy", true, Map.of()),
        List.of(),
        List.of(devices));
  }

  private record ToyDriver(String kind, Set<Class<? extends Device>> gives)
      implements DeviceDriver.OnWire {
    @Override
    public Device open(String name, Wire wire, RigClock clock, Map<String, String> settings) {
      throw new UnsupportedOperationException("nothing is opened");
    }
  }

  private record ToyCounterpart(String kind, Set<Class<? extends Device>> gives)
      implements Counterpart {
    @Override
    public Emulated start(
        String name, Wire end, Surroundings around, Map<String, String> settings) {
      throw new UnsupportedOperationException("nothing is started");
    }
  }
}
