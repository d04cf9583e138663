package org.posrig.toy.chalkboard;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.posrig.device.Device;
import org.posrig.device.Display;
import org.posrig.device.Key;
import org.posrig.device.KeyPad;
import org.posrig.emulation.Counterpart;
import org.posrig.fault.DeviceFault;
import org.posrig.history.Event;
import org.posrig.meaning.ScreenMeaning;
import org.posrig.time.Deadline;
import org.posrig.time.Task;
import org.posrig.toy.TextLines;
import org.posrig.wire.Wire;

/// The chalkboard without a board: the rig taps its keys and reads its chalk.
public final class ChalkboardCounterpart implements Counterpart {

  @Override
  public String kind() {
    return "chalkboard";
  }

  @Override
  public Set<Class<? extends Device>> gives() {
    return Set.of(KeyPad.class, Display.class);
  }

  @Override
  public Emulated start(
      String name, Wire deviceEnd, Surroundings surroundings, Map<String, String> settings) {
    return new Slate(name, deviceEnd, surroundings);
  }

  private static final class Slate implements KeyPad, Display, Emulated {
    private static final Event.ScreenShowed OFF =
        new Event.ScreenShowed(ScreenMeaning.OFF, false, List.of(), List.of(), List.of());

    private final String name;
    private final Wire wire;
    private final TextLines text;
    private final Surroundings bench;
    private final Task reader;
    private volatile boolean supplied;
    private volatile List<String> chalk = List.of();

    Slate(String name, Wire wire, Surroundings bench) {
      this.name = name;
      this.wire = wire;
      this.text = new TextLines(wire);
      this.bench = bench;
      this.reader = bench.clock().start(name, this::readOn);
    }

    private void readOn() {
      while (true) text.next(Deadline.never(bench.clock())).ifPresent(this::heard);
    }

    private void heard(String line) {
      List<String> now = List.of(line.replaceFirst("^CHALK ", "").split("\\|", -1));
      if (!supplied || !line.startsWith("CHALK ") || now.equals(chalk)) return;
      chalk = now;
      bench.recorder().saw("screen", bench.model().read(now));
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public List<String> lines() {
      return chalk;
    }

    @Override
    public void press(Key key) {
      bench.recorder().saw("keys", new Event.KeyPressed(key));
      if (supplied) text.write("TAP " + key);
    }

    @Override
    public void supply(boolean on) {
      boolean goesOff = supplied && !on;
      supplied = on;
      if (!goesOff) return;
      chalk = List.of();
      bench.recorder().saw("screen", OFF);
    }

    @Override
    public boolean suffer(DeviceFault fault) {
      return false; // chalk has no faults
    }

    @Override
    public void heal() {
      // and so nothing to heal
    }

    @Override
    public void close() {
      reader.stop();
      wire.close();
    }
  }
}
