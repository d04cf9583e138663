package org.posrig.reports.timeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.posrig.history.Event;
import org.posrig.history.Event.CableSwitched;
import org.posrig.history.Event.PowerSwitched;
import org.posrig.reports.evidence.ReportFormats;
import org.posrig.text.Value;

/// Power and network cable: two lines, broken while they are off.
record SupplyLane(List<Off> power, List<Off> cable, List<Strike> strikes) implements Lane {

  /// @param to the end of the scenario when it never came back
  record Off(int from, int to, String says) {}

  static SupplyLane of(TimelineModel scene) {
    return new SupplyLane(
        offs(scene, "report.power-off", SupplyLane::powerOn),
        offs(scene, "report.cable-out", SupplyLane::cableOn),
        Strike.in(scene, Place.SUPPLY));
  }

  /// What an event makes of a line: on, off, or nothing.
  private enum Turn {
    ON,
    OFF,
    NEITHER
  }

  private static Turn powerOn(Event event) {
    return event instanceof PowerSwitched power ? (power.on() ? Turn.ON : Turn.OFF) : Turn.NEITHER;
  }

  private static Turn cableOn(Event event) {
    return event instanceof CableSwitched cable
        ? (cable.connected() ? Turn.ON : Turn.OFF)
        : Turn.NEITHER;
  }

  private static List<Off> offs(
      TimelineModel scene, String key, java.util.function.Function<Event, Turn> turn) {
    List<Off> offs = new ArrayList<>();
    int from = -1;
    for (int i = 0; i <= scene.end(); i++) {
      Turn now = i == scene.end() ? Turn.ON : turn.apply(scene.event(i));
      if (now == Turn.OFF && from < 0) from = i;
      if (now == Turn.ON && from >= 0) {
        Duration lasted = scene.at(i).minus(scene.at(from));
        Value time = Value.text(ReportFormats.seconds(lasted));
        offs.add(new Off(from, i, scene.texts().say(key, time)));
        from = -1;
      }
    }
    return List.copyOf(offs);
  }

  @Override
  public String key() {
    return "report.lane.supply";
  }

  @Override
  public SortedSet<Integer> anchors() {
    SortedSet<Integer> anchors = new TreeSet<>();
    power.forEach(off -> anchors.addAll(List.of(off.from(), off.to())));
    cable.forEach(off -> anchors.addAll(List.of(off.from(), off.to())));
    strikes.forEach(strike -> anchors.add(strike.position()));
    return anchors;
  }

  @Override
  public Strip layout(Axis axis) {
    boolean quiet = power.isEmpty() && cable.isEmpty() && strikes.isEmpty();
    Draft draft = new Draft(axis, 3, 26);
    line(power, axis, draft, 9, 4);
    line(cable, axis, draft, 19, 2);
    power.forEach(off -> draft.note(axis.x(off.from()) + 2, off.says(), Ink.SUPPLY));
    cable.forEach(off -> draft.note(axis.x(off.from()) + 2, off.says(), Ink.SUPPLY));
    FaultNotes.draw(strikes, axis, draft);
    return quiet ? new Strip(28, draft.strip(0).shapes()) : draft.strip(28);
  }

  private static void line(List<Off> offs, Axis axis, Draft draft, double y, double width) {
    double from = Axis.LEFT;
    for (Off off : offs) {
      stretch(from, axis.x(off.from()), y, width, draft);
      double begin = axis.x(off.from());
      Box gap = new Box(begin, y - 4, Math.max(3, axis.x(off.to()) - begin), 8);
      draft.add(new Shape.Area(gap, Ink.SUPPLY, Shape.Look.DASHED, off.says()));
      from = axis.x(off.to());
    }
    stretch(from, axis.right(), y, width, draft);
  }

  private static void stretch(double from, double to, double y, double width, Draft draft) {
    if (to > from)
      draft.add(
          Shape.Stroke.line(Ink.SUPPLY, width, new Shape.Point(from, y), new Shape.Point(to, y)));
  }
}
