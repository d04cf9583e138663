package org.posrig.run;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.posrig.bench.Bench;
import org.posrig.bench.DeviceSpec;
import org.posrig.device.Capability;
import org.posrig.device.Device;
import org.posrig.plugin.Plugins;

/// What a bench can do, told from its file without opening it.
public final class BenchAbility {
  private BenchAbility() {}

  /// Names of capabilities and of entries of the terminal's menu, as `@needs-…` tags write them.
  public static Set<String> of(Bench bench, Plugins spokes) {
    Set<String> abilities = new TreeSet<>();
    for (DeviceSpec device : bench.devices())
      abilities.addAll(Capability.names(given(device, spokes)));
    abilities.addAll(bench.terminal().model().keys().keySet());
    return abilities;
  }

  private static Set<Class<? extends Device>> given(DeviceSpec device, Plugins spokes) {
    Set<Class<? extends Device>> given = new HashSet<>();
    spokes.driver(device.driver()).ifPresent(driver -> given.addAll(driver.gives()));
    if (device.emulated())
      spokes.counterpart(device.driver()).ifPresent(far -> given.addAll(far.gives()));
    return given;
  }
}
