package org.posrig.drivers.tty;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.posrig.drivers.Settings;
import org.posrig.text.Sentence;
import org.posrig.time.RigClock;
import org.posrig.wire.Wire;
import org.posrig.wire.WireAction;
import org.posrig.wire.WireBroken;
import org.posrig.wire.Wires;

/// Serial ports with a device at the far end (docs/devices/serial.md).
public final class SerialWires implements Wires {
  private static final Set<String> KNOWN = Set.of("port", "baud", "framing", "flow");

  @Override
  public String kind() {
    return "serial";
  }

  @Override
  public List<Sentence> problems(Map<String, String> settings) {
    List<Sentence> problems = new ArrayList<>();
    if (port(settings).isBlank()) problems.add(Sentence.of("serial.port"));
    if (framing(settings).isEmpty()) problems.add(Sentence.of("serial.framing"));
    if (flow(settings).isEmpty())
      problems.add(Sentence.of("serial.flow", settings.getOrDefault("flow", "")));
    for (String key : new TreeSet<>(settings.keySet()))
      if (!KNOWN.contains(key)) problems.add(Sentence.of("serial.no-setting", key));
    return problems;
  }

  @Override
  public Optional<Sentence> takes(Map<String, String> settings) {
    return Optional.of(port(settings))
        .filter(port -> !port.isBlank())
        .map(port -> Sentence.of("serial.the-port", PortPath.real(port)));
  }

  @Override
  public Strung string(String name, RigClock clock, Map<String, String> settings) {
    Framing framing =
        framing(settings)
            .orElseThrow(
                () -> new WireBroken(name, WireAction.SET_UP, Sentence.all(problems(settings))));
    FlowControl flow =
        flow(settings)
            .orElseThrow(
                () -> new WireBroken(name, WireAction.SET_UP, Sentence.all(problems(settings))));
    Address where = new Address("serial", Map.copyOf(settings));
    return new Port(port(settings), framing, flow, where, clock);
  }

  private static String port(Map<String, String> settings) {
    return new Settings(settings).text("port", "");
  }

  private static Optional<Framing> framing(Map<String, String> settings) {
    Settings read = new Settings(settings);
    return Framing.of(read.text("baud", "115200"), read.text("framing", "8N1"));
  }

  private static Optional<FlowControl> flow(Map<String, String> settings) {
    return FlowControl.of(new Settings(settings).text("flow", "none"));
  }

  /// Whoever opens it elsewhere needs its rate, framing and flow control as well.
  private record Port(String path, Framing framing, FlowControl flow, Address where, RigClock clock)
      implements Strung {
    @Override
    public Optional<Wire> deviceEnd() {
      return Optional.empty();
    }

    @Override
    public Wire openDriverEnd() {
      return SerialWire.open(path, framing, flow, clock);
    }

    @Override
    public Optional<Address> address() {
      return Optional.of(where);
    }

    @Override
    public void close() {
      // whoever opened the driver's end closes it; the device is not ours
    }
  }
}
