package org.posrig.reports.timeline;

/// A rectangle of the picture, in its units.
record Box(double x, double y, double width, double height) {
  double right() {
    return x + width;
  }

  double bottom() {
    return y + height;
  }

  boolean intersects(Box other) {
    return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
  }

  Box down(double by) {
    return new Box(x, y + by, width, height);
  }
}
