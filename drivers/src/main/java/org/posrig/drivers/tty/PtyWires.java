package org.posrig.drivers.tty;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.posrig.text.Sentence;
import org.posrig.time.RigClock;
import org.posrig.wire.Wire;
import org.posrig.wire.Wires;

/// Serial wires on pseudo-terminals of the kernel (docs/devices/pty.md): an emulated device has the
/// master, the driver opens the slave as it opens a real port.
public final class PtyWires implements Wires {

  @Override
  public String kind() {
    return "pty";
  }

  @Override
  public List<Sentence> problems(Map<String, String> settings) {
    return settings.keySet().stream().map(key -> Sentence.of("pty.no-setting", key)).toList();
  }

  @Override
  public Strung string(String name, RigClock clock, Map<String, String> settings) {
    return new Pty(PtyMaster.open(), clock);
  }

  private record Pty(PtyMaster master, RigClock clock) implements Strung {
    @Override
    public Optional<Wire> deviceEnd() {
      return Optional.of(new PtyDeviceEnd(master, clock));
    }

    // A pseudo-terminal has no line rate, and anything but 8N1 spoils bytes (docs/devices/pty.md).
    @Override
    public Wire openDriverEnd() {
      return SerialWire.open(master.path(), Framing.EIGHT_N_ONE, FlowControl.NONE, clock);
    }

    @Override
    public Optional<Address> address() {
      return Optional.of(new Address("serial", Map.of("port", master.path())));
    }

    @Override
    public void close() {
      master.close();
    }
  }
}
