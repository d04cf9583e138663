package org.posrig.run;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.posrig.bench.Bench;
import org.posrig.bench.DeviceSpec;
import org.posrig.plugin.Plugins;

/// What a bench can do, told from its file without opening it.
public final class BenchAbility {
  // Emulated counterparts and relays stand for these hands and eyes.
  private static final Map<String, Set<String>> OF_DRIVER =
      Map.of(
          "panel", Set.of("key-pad", "display"),
          "motor-reader", Set.of("card-slot"),
          "visa-pin-pad", Set.of("pin-keys"),
          "esc-pos-printer", Set.of("receipt-tray", "paper-roll"),
          "relay-power", Set.of("power-switch"),
          "relay-cable", Set.of("cable-switch"));

  private BenchAbility() {}

  public static Set<String> of(Bench bench, Plugins spokes) {
    Set<String> abilities = new TreeSet<>();
    for (DeviceSpec device : bench.devices())
      if (device.emulated() || spokes.lines(bench.wire(device.wire()).kind()).isPresent())
        abilities.addAll(OF_DRIVER.getOrDefault(device.driver(), Set.of()));
    return abilities;
  }
}
