package org.posrig.reports.timeline;

import java.util.List;
import java.util.SortedSet;

/// One channel of the picture.
interface Lane {
  /// Its name, a key of the catalogue.
  String key();

  /// The positions of the history that need a place on the axis.
  SortedSet<Integer> anchors();

  Strip layout(Axis axis);

  /// A lane laid out.
  record Strip(double height, List<Shape> shapes) {}
}
