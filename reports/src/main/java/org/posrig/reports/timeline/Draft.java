package org.posrig.reports.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.posrig.reports.timeline.LabelRows.Placed;

/// A lane while it is laid out: its shapes and the rows of its texts.
final class Draft {
  static final double TEXT = 11;
  private static final double ROW = 17;

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

  /// A text that begins near x, when there is room.
  Optional<Shape.Label> note(double x, String text, Ink ink) {
    boolean bold = ink == Ink.FAULT;
    double size = bold ? TEXT - 0.5 : TEXT;
    Optional<Shape.Label> label =
        rows.place(x, text, bold ? size * 1.08 : size)
            .map(placed -> label(placed, ink, size, bold));
    label.ifPresent(shapes::add);
    return label;
  }

  private Shape.Label label(Placed placed, Ink ink, double size, boolean bold) {
    return new Shape.Label(placed.box().down(top), placed.text(), ink, size, bold, false);
  }

  /// A dot with its text right of it; without room for the text, a small dot at the lane's edge.
  void dot(double x, String text, Ink ink, boolean hollow) {
    Optional<Placed> placed = rows.place(x - 5, "●  " + text, TEXT);
    placed.ifPresentOrElse(
        found -> {
          Box box = found.box().down(top);
          add(new Shape.Dot(x, box.y() + ROW / 2, ink, hollow, text));
          Box behind = new Box(box.x() + 14, box.y(), box.width() - 14, box.height());
          add(new Shape.Label(behind, found.text().substring(3), ink, TEXT, false, false));
        },
        () -> add(new Shape.Dot(x, 4, ink, hollow, text)));
  }

  Lane.Strip strip(double least) {
    double bottom = top + rows.used() * ROW + 4;
    return new Lane.Strip(Math.max(least, bottom), List.copyOf(shapes));
  }

  int rowsUsed() {
    return rows.used();
  }
}
