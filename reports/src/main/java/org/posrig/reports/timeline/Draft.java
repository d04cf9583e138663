package org.posrig.reports.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.posrig.reports.timeline.LabelRows.Placed;

/// A lane while it is laid out: its shapes and the rows of its texts.
final class Draft {
  static final double TEXT = 11;
  private static final double ROW = 17;
  // A dot with its distance to the text.
  private static final double DOT = 14;
  // A mark with its distance on either side.
  private static final double BESIDE = 8;

  private final List<Shape> shapes = new ArrayList<>();
  private final LabelRows rows;
  private final double top;

  /// @param top where the first row of texts begins
  Draft(Axis axis, int maxRows, double top) {
    this.rows = new LabelRows(maxRows, ROW, axis.right());
    this.top = top;
  }

  void add(Shape shape) {
    shapes.add(shape);
  }

  /// Keeps rows free where something else is drawn.
  void block(int firstRows, double from, double to) {
    for (int row = 0; row < firstRows; row++) rows.block(row, from, to);
  }

  /// A text right of x, or left of it when only there is room for the whole.
  Optional<Shape.Label> note(double x, String text, Ink ink) {
    boolean bold = ink == Ink.FAULT;
    double size = bold ? TEXT - 0.5 : TEXT;
    Optional<Shape.Label> label =
        rows.beside(x, x - 2 * BESIDE, text, bold ? size * 1.08 : size)
            .map(placed -> label(placed, ink, size, bold));
    label.ifPresent(shapes::add);
    return label;
  }

  private Shape.Label label(Placed placed, Ink ink, double size, boolean bold) {
    return new Shape.Label(placed.box().down(top), placed.text(), ink, size, bold, false);
  }

  /// A dot with its text right of it; without room for the text, a small dot at the lane's edge.
  void dot(double x, String text, Ink ink, boolean hollow) {
    Optional<Placed> placed = rows.place(x - 5, DOT, text, TEXT);
    placed.ifPresentOrElse(
        found -> dot(x, found, text, ink, hollow),
        () -> add(new Shape.Dot(x, 4, ink, hollow, text)));
  }

  private void dot(double x, Placed found, String text, Ink ink, boolean hollow) {
    Box box = found.box().down(top);
    add(new Shape.Dot(x, box.y() + ROW / 2, ink, hollow, text));
    Box words = new Box(box.x() + DOT, box.y(), box.width() - DOT, box.height());
    add(new Shape.Label(words, found.text(), ink, TEXT, false, false));
  }

  Lane.Strip strip(double least) {
    double bottom = top + rows.used() * ROW + 4;
    return new Lane.Strip(Math.max(least, bottom), List.copyOf(shapes));
  }

  int rowsUsed() {
    return rows.used();
  }
}
