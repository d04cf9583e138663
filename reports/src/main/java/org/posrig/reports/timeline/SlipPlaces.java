package org.posrig.reports.timeline;

import java.util.ArrayList;
import java.util.List;

/// Where slips lie, none over another: full where there is room until the next, else as an icon.
final class SlipPlaces {
  static final double WIDTH = 128;
  static final double HEIGHT = 56;
  // An icon and its gap are as wide as the room that the axis keeps for each event.
  private static final double ICON = 9;
  private static final double GAP = 2;
  private static final double TOP = 4;

  private SlipPlaces() {}

  /// Places for as many slips as have room.
  ///
  /// @param wanted where the slips would begin, from left to right
  static List<Box> of(List<Double> wanted, double right) {
    int count = (int) Math.min(wanted.size(), (right - Axis.LEFT) / (ICON + GAP));
    double[] widths = new double[count];
    double[] places = new double[count];
    double free = Axis.LEFT;
    for (int i = 0; i < count; i++) {
      double begin = Math.max(free, wanted.get(i));
      double next = i + 1 < count ? wanted.get(i + 1) : Math.max(right, begin + WIDTH + GAP);
      widths[i] = next - begin >= WIDTH + GAP ? WIDTH : ICON;
      places[i] = begin;
      free = begin + widths[i] + GAP;
    }
    pushLeft(places, widths, right);
    return boxes(places, widths);
  }

  private static void pushLeft(double[] places, double[] widths, double right) {
    double limit = right;
    for (int i = places.length - 1; i >= 0; i--) {
      boolean narrow = i > 0 && limit - widths[i] < places[i - 1] + widths[i - 1] + GAP;
      if (narrow && widths[i] == WIDTH && limit - WIDTH < Axis.LEFT + i * (ICON + GAP))
        widths[i] = ICON;
      places[i] = Math.min(places[i], limit - widths[i]);
      limit = places[i] - GAP;
    }
  }

  private static List<Box> boxes(double[] places, double[] widths) {
    List<Box> boxes = new ArrayList<>();
    for (int i = 0; i < places.length; i++) boxes.add(new Box(places[i], TOP, widths[i], HEIGHT));
    return List.copyOf(boxes);
  }
}
