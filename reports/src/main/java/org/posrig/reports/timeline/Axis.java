package org.posrig.reports.timeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// The one time axis. It goes by order and by time: each event has its own place, even when several
/// happen at one instant; waits are drawn by their length, long ones shortened and marked.
final class Axis {
  static final double LEFT = 150;
  private static final double USUAL = 1100;
  private static final double WIDEST = 3000;
  private static final double ROOM_PER_ANCHOR = 13;
  private static final double LONGEST_STEP = 16;
  private static final double CLOSING_SHRINKS = 0.4;

  private final TimelineModel scene;
  private final int[] anchors;
  private final double[] x;
  private final double[] gaps;
  private final Scale scale;
  private final double right;

  private Axis(TimelineModel scene, int[] anchors) {
    this.scene = scene;
    this.anchors = anchors;
    this.gaps = gaps(scene, anchors);
    this.scale = Scale.of(gaps);
    this.x = new double[anchors.length];
    this.right = LEFT + Math.clamp(anchors.length * ROOM_PER_ANCHOR, USUAL, WIDEST);
    spread();
  }

  static Axis of(TimelineModel scene, SortedSet<Integer> positions) {
    SortedSet<Integer> all = new TreeSet<>(positions);
    all.add(0);
    all.add(scene.closing());
    all.add(scene.end());
    return new Axis(scene, all.stream().mapToInt(Integer::intValue).toArray());
  }

  private static double[] gaps(TimelineModel scene, int[] anchors) {
    double[] gaps = new double[anchors.length];
    for (int i = 1; i < anchors.length; i++)
      gaps[i] =
          Math.max(
              0,
              seconds(scene.at(anchors[i]))
                  - seconds(i == 1 ? Duration.ZERO : scene.at(anchors[i - 1])));
    return gaps;
  }

  private static double seconds(Duration time) {
    return time.toNanos() / 1e9;
  }

  private void spread() {
    double width = right - LEFT;
    double step = Math.min(LONGEST_STEP, width / 2 / Math.max(1, anchors.length));
    double steps = 0;
    double times = 0;
    for (int i = 1; i < anchors.length; i++) {
      steps += step * shrink(i);
      times += scale.drawn(gaps[i]) * shrink(i);
    }
    double perStep = times > 0 ? 1 : width / Math.max(steps, 1e-9);
    double perSecond = times > 0 ? (width - steps) / times : 0;
    x[0] = LEFT;
    for (int i = 1; i < anchors.length; i++)
      x[i] = x[i - 1] + shrink(i) * (step * perStep + scale.drawn(gaps[i]) * perSecond);
  }

  private double shrink(int i) {
    return anchors[i] > scene.closing() ? CLOSING_SHRINKS : 1;
  }

  double right() {
    return right;
  }

  /// The place of an event; of one that is not drawn, the place of the last drawn one before it.
  double x(int position) {
    int i = 0;
    while (i + 1 < anchors.length && anchors[i + 1] <= position) i++;
    return x[i];
  }

  /// Waits that are drawn shorter than they were.
  List<Break> breaks() {
    List<Break> breaks = new ArrayList<>();
    for (int i = 1; i < anchors.length; i++)
      if (scale.broken(gaps[i]))
        breaks.add(new Break(x[i - 1], x[i], Duration.ofMillis(Math.round(gaps[i] * 1000))));
    return List.copyOf(breaks);
  }

  /// Real seconds, no two closer than the room that a label needs; zero stands only at the left.
  List<Tick> ticks() {
    double step = Ticks.step(shownSeconds() / 18);
    List<Tick> ticks = new ArrayList<>();
    ticks.add(new Tick(LEFT, Ticks.label(0, step)));
    double time = seconds(anchors.length > 1 ? Duration.ZERO : scene.at(0));
    for (int i = 1; i < anchors.length; i++) {
      if (!scale.broken(gaps[i]) && gaps[i] > 0) ticksBetween(i, time, step, ticks);
      time += gaps[i];
    }
    return List.copyOf(ticks);
  }

  private double shownSeconds() {
    double sum = 0;
    for (double gap : gaps) sum += scale.drawn(gap);
    return sum;
  }

  private void ticksBetween(int i, double from, double step, List<Tick> ticks) {
    for (double at = Math.max(1, Math.ceil(from / step)) * step; at < from + gaps[i]; at += step) {
      double place = x[i - 1] + (x[i] - x[i - 1]) * (at - from) / gaps[i];
      if (place - ticks.getLast().x() >= Ticks.ROOM)
        ticks.add(new Tick(place, Ticks.label(at, step)));
    }
  }

  /// @param lasted how long it was
  record Break(double from, double to, Duration lasted) {
    double middle() {
      return (from + to) / 2;
    }
  }

  record Tick(double x, String label) {}
}
