package org.posrig.wire;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.posrig.text.Sentence;
import org.posrig.time.Deadline;
import org.posrig.time.RigClock;

/// Serial wires in memory: like a tty, the device's end outlives the driver's.
public final class MemoryWires implements Wires {

  @Override
  public String kind() {
    return "memory";
  }

  @Override
  public List<Sentence> problems(Map<String, String> settings) {
    return settings.keySet().stream()
        .map(key -> Sentence.of("wire.memory.no-setting", key))
        .toList();
  }

  @Override
  public Strung string(String name, RigClock clock, Map<String, String> settings) {
    return new MemoryTty("memory:" + name, new Bytes(clock), new Bytes(clock));
  }

  private static final class MemoryTty implements Strung {
    private final String name;
    private final Bytes toDevice;
    private final Bytes toDriver;
    private boolean driverThere;

    MemoryTty(String name, Bytes toDevice, Bytes toDriver) {
      this.name = name;
      this.toDevice = toDevice;
      this.toDriver = toDriver;
    }

    @Override
    public Optional<Wire> deviceEnd() {
      return Optional.of(new DeviceEnd());
    }

    @Override
    public Wire openDriverEnd() {
      if (driverThere)
        throw new WireBroken(name, WireAction.OPEN, Sentence.of("wire.driver-there"));
      toDevice.drop();
      toDriver.drop();
      driverThere = true;
      return new DriverEnd();
    }

    @Override
    public Optional<Address> address() {
      return Optional.empty();
    }

    @Override
    public void close() {
      toDevice.end(Bytes.State.ENDED);
      toDriver.end(Bytes.State.ENDED);
    }

    private final class DeviceEnd implements Wire {
      @Override
      public String name() {
        return name + " (device)";
      }

      @Override
      public void write(byte[] bytes) {
        if (driverThere) toDriver.put(bytes);
      }

      @Override
      public int read(byte[] into, Deadline deadline) {
        return toDevice.take(into, deadline);
      }

      @Override
      public void close() {
        MemoryTty.this.close();
      }
    }

    private final class DriverEnd implements Wire {
      private boolean closed;

      @Override
      public String name() {
        return name;
      }

      @Override
      public void write(byte[] bytes) {
        if (closed) throw new WireBroken(name, WireAction.WRITE, Sentence.of("wire.closed-here"));
        if (!toDevice.put(bytes))
          throw new WireBroken(name, WireAction.WRITE, Sentence.of("wire.far-end-gone"));
      }

      @Override
      public int read(byte[] into, Deadline deadline) {
        if (closed) throw new WireBroken(name, WireAction.READ, Sentence.of("wire.closed-here"));
        return toDriver.take(into, deadline);
      }

      @Override
      public void close() {
        if (!closed) driverThere = false;
        closed = true;
      }
    }
  }
}
