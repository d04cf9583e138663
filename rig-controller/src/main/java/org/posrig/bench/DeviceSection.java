package org.posrig.bench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.posrig.device.DeviceDriver;
import org.posrig.device.DeviceSetting;
import org.posrig.plugin.Plugins;
import org.posrig.text.Nearest;
import org.posrig.text.Sentence;
import org.posrig.text.Value;
import org.posrig.yaml.Yaml;

/// The `devices:` of a bench file.
final class DeviceSection {
  private final Yaml yaml;
  private final Plugins spokes;
  private final List<WireSpec> wires;
  private final boolean wired;
  private final Set<String> taken = new HashSet<>();

  /// @param wired false when the file has no wires at all, of which it was told
  DeviceSection(Yaml yaml, Plugins spokes, List<WireSpec> wires, boolean wired) {
    this.yaml = yaml;
    this.spokes = spokes;
    this.wires = wires;
    this.wired = wired;
  }

  List<DeviceSpec> read(Yaml.Fields devices) {
    List<DeviceSpec> all = new ArrayList<>();
    for (String name : devices.keys()) all.add(device(name, devices.map(name)));
    if (!all.isEmpty() && all.stream().allMatch(device -> wire(device.wire()).isPresent()))
      unused();
    return all;
  }

  private Optional<WireSpec> wire(String name) {
    return wires.stream().filter(wire -> wire.name().equals(name)).findFirst();
  }

  private void unused() {
    wires.stream()
        .filter(wire -> !taken.contains(wire.name()))
        .forEach(
            wire ->
                yaml.problem(
                    wire.line(),
                    Sentence.of("bench.unused-wire", wire.name()),
                    Sentence.of("bench.use-wire")));
  }

  private DeviceSpec device(String name, Yaml.Fields device) {
    String driver = device.text("driver", example());
    String wire = device.text("wire", "reader-wire");
    boolean emulated =
        device.has("far-end") && device.word("far-end", "emulated", "hardware").equals("emulated");
    Optional<WireSpec> found = wire(wire);
    if (wired && !wire.isEmpty() && found.isEmpty())
      yaml.problem(
          device.line("wire"),
          Sentence.of("bench.no-wire", name, wire),
          Nearest.of(wire, wires.stream().map(WireSpec::name).toList()));
    if (found.isPresent() && !taken.add(wire))
      yaml.problem(
          device.line("wire"),
          Sentence.of("bench.two-devices", wire),
          Sentence.of("bench.give-wire", name));
    driver(name, device, driver, found, emulated);
    settings(name, device, driver, emulated);
    return new DeviceSpec(
        name,
        driver,
        wire,
        emulated,
        device.textsWithout("driver", "wire", "far-end"),
        device.line());
  }

  private String example() {
    return spokes.drivers().stream().map(DeviceDriver::kind).findFirst().orElse("a-driver");
  }

  private void driver(
      String name, Yaml.Fields device, String kind, Optional<WireSpec> wire, boolean emulated) {
    List<String> kinds = spokes.drivers().stream().map(DeviceDriver::kind).toList();
    Optional<DeviceDriver> driver = spokes.driver(kind);
    if (!kind.isEmpty() && driver.isEmpty())
      yaml.problem(
          device.line("driver"), Sentence.of("bench.no-driver", kind), Nearest.of(kind, kinds));
    if (emulated && driver.isPresent() && spokes.counterpart(kind).isEmpty())
      yaml.problem(
          device.line("far-end"),
          Sentence.of("bench.no-counterpart", kind),
          Sentence.of("bench.no-far-end"));
    if (driver.isPresent() && wire.isPresent()) fits(name, device, driver.get(), wire.get());
  }

  private void settings(String name, Yaml.Fields device, String kind, boolean emulated) {
    if (spokes.driver(kind).isEmpty()) return;
    List<DeviceSetting> known = new ArrayList<>(spokes.driver(kind).orElseThrow().settings());
    if (emulated) spokes.counterpart(kind).ifPresent(far -> known.addAll(far.settings()));
    device
        .textsWithout("driver", "wire", "far-end")
        .forEach((key, value) -> setting(name, device.line(key), key, value, known));
  }

  private void setting(
      String device, int line, String key, String value, List<DeviceSetting> known) {
    Optional<DeviceSetting> found =
        known.stream().filter(one -> one.name().equals(key)).findFirst();
    if (found.isEmpty())
      yaml.problem(
          line,
          Sentence.of("bench.no-setting", device, key),
          Nearest.of(key, known.stream().map(DeviceSetting::name).toList()));
    else if (!value.matches(found.get().form()))
      yaml.problem(
          line,
          Sentence.of(
              "bench.setting",
              Value.text(device),
              Value.text(key),
              Value.part(found.get().says()),
              Value.text(value)));
  }

  private void fits(String name, Yaml.Fields device, DeviceDriver driver, WireSpec wire) {
    boolean wantsLine = driver instanceof DeviceDriver.OnLine;
    boolean known = spokes.lines(wire.kind()).isPresent() || spokes.wires(wire.kind()).isPresent();
    if (known && wantsLine != spokes.lines(wire.kind()).isPresent())
      yaml.problem(
          device.line("wire"),
          Sentence.of(
              wantsLine ? "bench.needs-line" : "bench.needs-wire", name, wire.name(), wire.kind()),
          Sentence.of(wantsLine ? "bench.use-line" : "bench.use-serial"));
  }
}
