package org.posrig.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.posrig.bench.Bench;
import org.posrig.bench.DeviceSpec;
import org.posrig.bench.WireSpec;
import org.posrig.device.Capability;
import org.posrig.device.Device;
import org.posrig.device.DeviceDriver;
import org.posrig.device.DeviceName;
import org.posrig.emulation.Counterpart;
import org.posrig.fault.DeviceFault;
import org.posrig.fault.FaultText;
import org.posrig.plugin.Plugins;
import org.posrig.result.RigTrouble;
import org.posrig.terminal.PeripheralSocket;
import org.posrig.terminal.ProcessSetup;
import org.posrig.text.Sentence;
import org.posrig.text.Value;
import org.posrig.time.RigClock;
import org.posrig.wire.Line;
import org.posrig.wire.Wires;

/// A bench's wires and what hangs on them, opened together and closed in the opposite order.
final class DeviceSet implements AutoCloseable {
  private final Plugins spokes;
  private final Bench bench;
  private final RigClock clock;
  private final List<AutoCloseable> opened = new ArrayList<>();
  private final List<Device> devices = new ArrayList<>();
  private final List<Counterpart.Emulated> emulated = new ArrayList<>();
  private final Map<Class<? extends Device>, Line> lines = new LinkedHashMap<>();
  private final List<PeripheralSocket> sockets = new ArrayList<>();
  private final List<ProcessSetup.Plug> plugs = new ArrayList<>();

  DeviceSet(Plugins spokes, Bench bench, RigClock clock) {
    this.spokes = spokes;
    this.bench = bench;
    this.clock = clock;
  }

  /// Opens all; on trouble closes what is open and throws.
  void open(java.util.function.Function<String, Counterpart.Surroundings> surroundings) {
    try {
      for (DeviceSpec spec : bench.devices()) openNamed(spec, surroundings);
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  private void openNamed(
      DeviceSpec spec, java.util.function.Function<String, Counterpart.Surroundings> surroundings) {
    WireSpec wire = bench.wire(spec.wire());
    try {
      open(spec, wire, surroundings);
    } catch (RuntimeException e) {
      String where = bench.file() + ":" + wire.line();
      throw new RigTrouble(
          Sentence.of(
              "session.opening-device",
              DeviceName.of(spec.name()),
              Value.text(wire.name()),
              Value.text(where)),
          e);
    }
  }

  private void open(
      DeviceSpec spec,
      WireSpec wire,
      java.util.function.Function<String, Counterpart.Surroundings> surroundings) {
    switch (spokes.driver(spec.driver()).orElseThrow()) {
      case DeviceDriver.OnLine driver -> {
        Line line = spokes.lines(wire.kind()).orElseThrow().open(wire.name(), wire.settings());
        opened.add(line);
        driver.gives().forEach(given -> lines.putIfAbsent(given, line));
        keep(driver.open(spec.name(), line, clock, spec.settings()));
      }
      case DeviceDriver.OnWire driver -> {
        Wires.Strung strung =
            spokes.wires(wire.kind()).orElseThrow().string(wire.name(), clock, wire.settings());
        opened.add(strung);
        if (spec.emulated()) emulate(spec, strung, surroundings.apply(spec.name()));
        else strung.openDriverEnd().close(); // a port that is not there is told now, by its name
        PeripheralSocket socket =
            () -> driver.open(spec.name(), strung.openDriverEnd(), clock, spec.settings());
        if (Capability.isOfRig(driver.gives())) keep(socket.open());
        else plug(spec, strung, socket);
      }
      default -> throw new RigTrouble(Sentence.of("session.drives-nothing", spec.driver()));
    }
  }

  private void plug(DeviceSpec spec, Wires.Strung strung, PeripheralSocket socket) {
    sockets.add(socket);
    strung
        .address()
        .ifPresent(
            at ->
                plugs.add(
                    new ProcessSetup.Plug(
                        spec.name(), spec.driver(), spec.settings(), at.kind(), at.settings())));
  }

  private void emulate(
      DeviceSpec spec, Wires.Strung strung, Counterpart.Surroundings surroundings) {
    var end =
        strung
            .deviceEnd()
            .orElseThrow(() -> new RigTrouble(Sentence.of("session.real-hardware", spec.wire())));
    Counterpart.Emulated device =
        spokes
            .counterpart(spec.driver())
            .orElseThrow()
            .start(spec.name(), end, surroundings, spec.settings());
    emulated.add(device);
    keep(device);
  }

  private void keep(Device device) {
    devices.add(device);
    opened.add(device);
  }

  <D extends Device> Optional<D> find(Class<D> capability) {
    return devices.stream().filter(capability::isInstance).map(capability::cast).findFirst();
  }

  /// The line of the device that gives this.
  Optional<Line> line(Class<? extends Device> capability) {
    return Optional.ofNullable(lines.get(capability));
  }

  List<PeripheralSocket> sockets() {
    return sockets;
  }

  /// How another process plugs in the same peripherals.
  List<ProcessSetup.Plug> plugs() {
    return plugs;
  }

  void supply(boolean on) {
    emulated.forEach(device -> device.supply(on));
  }

  void heal() {
    emulated.forEach(Counterpart.Emulated::heal);
  }

  /// @throws RigTrouble when no device of the bench knows the fault
  void suffer(DeviceFault fault) {
    boolean known = false;
    for (Counterpart.Emulated device : emulated) known |= device.suffer(fault);
    if (!known)
      throw new RigTrouble(
          Sentence.of(
              "session.no-device-for", Value.text(bench.name()), Value.part(FaultText.of(fault))));
  }

  @Override
  public void close() {
    for (AutoCloseable one : opened.reversed()) CloseStack.quietly(one);
    opened.clear();
  }

  static RandomGenerator random(long seed, String purpose) {
    return new java.util.SplittableRandom(seed ^ (purpose.hashCode() * 0x9E3779B97F4A7C15L));
  }
}
