package org.posrig.bench;

import java.util.List;
import org.posrig.device.Capability;
import org.posrig.device.Device;
import org.posrig.plugin.Plugins;
import org.posrig.text.Sentence;
import org.posrig.text.Value;
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
          Sentence.of("terminal.lacks", Capability.word(needed)),
          Sentence.of("bench.add-device", Value.texts(spokes.driversThatGive(needed))));
  }

  private void virtual() {
    if (bench.terminal().ownProcess())
      yaml.problem(
          top.line("terminal"),
          Sentence.of("bench.process-virtual"),
          Sentence.of("bench.write-inside-or-wall"));
    if (top.isMap("host") && !bench.host().inMemory())
      yaml.problem(
          top.line("host"),
          Sentence.of("bench.sockets-virtual"),
          Sentence.of("bench.write-memory-or-wall"));
    for (WireSpec wire : bench.wires())
      if (spokes.wires(wire.kind()).isPresent() && !wire.kind().equals("memory"))
        yaml.problem(
            wire.line(),
            Sentence.of("bench.wire-virtual", wire.name(), wire.kind()),
            Sentence.of("bench.write-kind-memory-or-wall"));
  }

  private void process() {
    if (bench.host().inMemory())
      yaml.problem(
          top.line("host"),
          Sentence.of("bench.process-host"),
          Sentence.of("bench.write-tcp-or-inside"));
    for (WireSpec wire : bench.wires())
      if (wire.kind().equals("memory"))
        yaml.problem(
            wire.line(),
            Sentence.of("bench.process-wire", wire.name()),
            Sentence.of("bench.write-pty-or-inside"));
  }
}
