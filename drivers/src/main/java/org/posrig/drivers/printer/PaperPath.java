package org.posrig.drivers.printer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.posrig.device.Paper;
import org.posrig.device.Slip.SlipLine;
import org.posrig.emulation.Counterpart.Surroundings;
import org.posrig.history.Event.PaperChanged;
import org.posrig.history.Event.SlipPrinted;
import org.posrig.time.Deadline;
import org.posrig.time.Signal;

/// Head, roll, cover and tray of the emulated printer: what is on the paper, and whether it moves.
///
/// The mechanism's party prints here; hands, faults and the supply come from any other party, also
/// out of a call to the instants. No lock is held while the world is told, and none is needed to
/// see, before each byte, that all is as it was.
final class PaperPath {
  private final String name;
  private final Surroundings world;
  private final Duration lineTime;
  private final Signal change;
  private List<SlipLine> hanging = new ArrayList<>();
  private volatile Sensors sensors;
  private boolean on = true;
  private volatile boolean begun;
  private boolean abandoned;
  private volatile int job;
  private int timesOff;
  private int slips;

  PaperPath(String name, Surroundings world, Duration lineTime, int errorBits) {
    this.name = name;
    this.world = world;
    this.lineTime = lineTime;
    this.change = world.clock().signal();
    this.sensors = new Sensors(Paper.OK, false, errorBits);
  }

  Sensors sensors() {
    return sensors;
  }

  synchronized boolean isOn() {
    return on;
  }

  synchronized int slips() {
    return slips;
  }

  /// Number of the job whose bytes are coming in; it ends with the supply or when the host takes it
  /// back.
  int job() {
    return job;
  }

  /// How often the supply was taken away: what was half received before is forgotten.
  synchronized int timesOff() {
    return timesOff;
  }

  // ---- the mechanism

  /// Waits until the printer can print.
  ///
  /// @return false when the job is over
  boolean ready(int ofJob) {
    while (true) {
      if (job != ofJob) return false;
      if (sensors.canPrint()) return true;
      change.await(Deadline.never(world.clock()));
    }
  }

  /// The first line of a slip comes.
  boolean begin(int ofJob) {
    if (begun || !firstOfSlip()) return true;
    world.instants().used(name);
    return ready(ofJob);
  }

  private boolean firstOfSlip() {
    List<SlipLine> leftOver;
    synchronized (this) {
      if (begun) return false;
      leftOver = abandoned ? tornOff() : List.of();
      begun = true;
    }
    fall(leftOver, false);
    return true;
  }

  boolean line(int ofJob, SlipLine line) {
    if (!ready(ofJob)) return false;
    if (!lineTime.isZero()) {
      world.clock().pass(lineTime);
      if (!ready(ofJob)) return false;
    }
    synchronized (this) {
      if (job != ofJob) return false;
      hanging.add(line);
    }
    world.instants().linePrinted();
    return true;
  }

  boolean cut(int ofJob) {
    if (!ready(ofJob)) return false;
    List<SlipLine> slip;
    synchronized (this) {
      if (job != ofJob) return false;
      slip = tornOff();
    }
    fall(slip, true);
    return true;
  }

  // ---- host, hands, faults and supply

  /// The host takes the job back; what is printed hangs out until somebody tears it off.
  void abandon() {
    synchronized (this) {
      job++;
      begun = false;
      abandoned = !hanging.isEmpty();
    }
    change.raise();
  }

  /// Hands, a fault or a repair change what the sensors say.
  ///
  /// @return whether anything changed
  boolean change(UnaryOperator<Sensors> how) {
    Sensors before;
    Sensors now;
    List<SlipLine> torn;
    synchronized (this) {
      before = sensors;
      now = how.apply(before);
      if (now.equals(before)) return false;
      sensors = now;
      torn = before.paper() == Paper.OUT && now.paper() != Paper.OUT ? tornOff() : List.of();
    }
    fall(torn, false);
    if (now.paper() != before.paper() || now.coverOpen() != before.coverOpen())
      world.recorder().saw("printer", new PaperChanged(now.paper(), now.coverOpen()));
    change.raise();
    return true;
  }

  /// Everything is put right again; what an abandoned job left is torn off.
  boolean heal() {
    boolean changed = change(Sensors::healed);
    List<SlipLine> leftOver;
    synchronized (this) {
      leftOver = abandoned ? tornOff() : List.of();
    }
    fall(leftOver, false);
    return changed;
  }

  void supply(boolean wanted) {
    List<SlipLine> torn;
    synchronized (this) {
      if (on == wanted) return;
      on = wanted;
      job++;
      if (!wanted) timesOff++;
      torn = tornOff();
    }
    fall(torn, false);
    change.raise();
  }

  private List<SlipLine> tornOff() {
    List<SlipLine> slip = hanging;
    hanging = new ArrayList<>();
    begun = false;
    abandoned = false;
    return slip;
  }

  private void fall(List<SlipLine> slip, boolean complete) {
    if (slip.isEmpty()) return;
    synchronized (this) {
      slips++;
    }
    List<String> text = slip.stream().map(SlipLine::text).toList();
    world
        .recorder()
        .saw("printer", new SlipPrinted(List.copyOf(slip), world.model().readSlip(text), complete));
  }
}
