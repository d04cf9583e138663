package org.posrig.toy.chalkboard;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.posrig.device.Device;
import org.posrig.device.DeviceDriver;
import org.posrig.device.DeviceFailed;
import org.posrig.device.Key;
import org.posrig.device.OperatorPanel;
import org.posrig.text.Sentence;
import org.posrig.time.Deadline;
import org.posrig.time.RigClock;
import org.posrig.toy.TextLines;
import org.posrig.wire.Wire;
import org.posrig.wire.WireBroken;

/// A panel that is written to with chalk: `CHALK line|line|line` goes to it, `TAP KEY` comes back.
public final class ChalkboardDriver implements DeviceDriver.OnWire {

  @Override
  public String kind() {
    return "chalkboard";
  }

  @Override
  public Set<Class<? extends Device>> gives() {
    return Set.of(OperatorPanel.class);
  }

  @Override
  public Device open(String name, Wire wire, RigClock clock, Map<String, String> settings) {
    return new Chalkboard(name, wire, new TextLines(wire));
  }

  private record Chalkboard(String name, Wire wire, TextLines lines) implements OperatorPanel {

    @Override
    public void show(List<String> text) {
      try {
        lines.write("CHALK " + String.join("|", text));
      } catch (WireBroken e) {
        throw gone("showing a text", e);
      }
    }

    @Override
    public Optional<Key> key(Deadline deadline) {
      try {
        return lines.next(deadline).map(this::key);
      } catch (WireBroken e) {
        throw gone("waiting for a key", e);
      }
    }

    private Key key(String line) {
      for (Key key : Key.values()) if (line.equals("TAP " + key)) return key;
      throw new DeviceFailed(
          name,
          Sentence.plain("waiting for a key"),
          DeviceFailed.Cause.GARBLED,
          Sentence.plain(line));
    }

    private DeviceFailed gone(String asked, WireBroken e) {
      return new DeviceFailed(
          name, Sentence.plain(asked), DeviceFailed.Cause.DISCONNECTED, e.says());
    }

    @Override
    public void close() {
      wire.close();
    }
  }
}
