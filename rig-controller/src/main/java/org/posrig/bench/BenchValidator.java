package org.posrig.bench;

import java.util.List;
import org.posrig.device.Capability;
import org.posrig.device.Device;
import org.posrig.plugin.Plugins;
import org.posrig.yaml.Yaml;

/// Whether the parts of a bench fit each other.
final class BenchValidator {
  private final Yaml yaml;
  private final Plugins spokes;
  private final Bench bench;
  private final Yaml.Fields top;

  BenchValidator(Yaml yaml, Plugins spokes, Bench bench, Yaml.Fields top) {
    this.yaml = yaml;
    this.spokes = spokes;
    this.bench = bench;
    this.top = top;
  }

  void look() {
    if (bench.virtualTime()) virtual();
    if (bench.terminal().ownProcess()) process();
    if (driversAreKnown()) peripherals();
  }

  /// Who misspelt a driver has one all the same.
  private boolean driversAreKnown() {
    return top.isMap("devices")
        && bench.devices().stream().allMatch(device -> spokes.driver(device.driver()).isPresent());
  }

  private void peripherals() {
    List<String> drivers = bench.devices().stream().map(DeviceSpec::driver).toList();
    for (Class<? extends Device> needed : spokes.missing(drivers))
      yaml.problem(
          top.line("devices"),
          "the terminal has no " + Capability.words(needed),
          "add a device with driver: " + String.join(" or ", spokes.driversThatGive(needed)));
  }

  private void virtual() {
    if (bench.terminal().ownProcess())
      yaml.problem(
          top.line("terminal"),
          "a terminal in a process of its own cannot run on virtual time",
          "write runs: inside, or clock: wall");
    if (top.isMap("host") && !bench.host().inMemory())
      yaml.problem(
          top.line("host"),
          "sockets cannot run on virtual time",
          "write network: memory, or clock: wall");
    for (WireSpec wire : bench.wires())
      if (spokes.wires(wire.kind()).isPresent() && !wire.kind().equals("memory"))
        yaml.problem(
            wire.line(),
            "wire '" + wire.name() + "' of kind " + wire.kind() + " cannot run on virtual time",
            "write kind: memory, or clock: wall");
  }

  private void process() {
    if (bench.host().inMemory())
      yaml.problem(
          top.line("host"),
          "a terminal in a process of its own cannot reach a host in memory",
          "write network: tcp, or runs: inside");
    for (WireSpec wire : bench.wires())
      if (wire.kind().equals("memory"))
        yaml.problem(
            wire.line(),
            "a terminal in a process of its own cannot use wire '" + wire.name() + "' in memory",
            "write kind: pty or serial, or runs: inside");
  }
}
