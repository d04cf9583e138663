package org.posrig.reports.timeline;

import java.util.List;

/// What a lane is drawn with; `y` counts from the lane's top.
sealed interface Shape {

  default double left() {
    return switch (this) {
      case Dot dot -> dot.x();
      case Area area -> area.box().x();
      case Stroke stroke -> stroke.points().getFirst().x();
      case Label label -> label.box().x();
      case Paper paper -> paper.box().x();
    };
  }

  /// Marks one moment.
  ///
  /// @param title what a pointer over it shows
  record Dot(double x, double y, Ink ink, boolean hollow, String title) implements Shape {}

  record Area(Box box, Ink ink, Look look, String title) implements Shape {}

  /// How an area is filled.
  enum Look {
    PLAIN,
    SOLID,
    HATCHED,
    DASHED
  }

  record Stroke(List<Point> points, Ink ink, double width, End end, boolean dashed, String title)
      implements Shape {
    static Stroke line(Ink ink, double width, Point from, Point to) {
      return new Stroke(List.of(from, to), ink, width, End.NONE, false, "");
    }
  }

  /// How a stroke ends.
  enum End {
    NONE,
    ARROW,
    CROSS
  }

  /// A text; no two of a picture touch.
  record Label(Box box, String text, Ink ink, double size, boolean bold, boolean mono)
      implements Shape {}

  /// A slip: lines of text on paper.
  record Paper(Box box, List<String> lines, boolean torn, int copies, String title)
      implements Shape {}

  record Point(double x, double y) {}
}
