package org.posrig.reports.timeline;

import java.util.List;

/// Faults as notes in a lane: hatched mark and text.
final class FaultNotes {
  private FaultNotes() {}

  static void draw(List<Strike> strikes, Axis axis, Draft draft) {
    strikes.forEach(strike -> draw(strike, axis, draft));
  }

  private static void draw(Strike strike, Axis axis, Draft draft) {
    double x = axis.x(strike.position());
    double end =
        draft
            .note(x + 4, strike.says(), Ink.FAULT)
            .map(label -> framed(label, strike, draft))
            .orElse(12.0);
    draft.add(
        new Shape.Stroke(
            List.of(new Shape.Point(x, 1), new Shape.Point(x, end)),
            Ink.FAULT,
            2.2,
            Shape.End.NONE,
            false,
            title(strike)));
  }

  /// @return where the frame ends
  private static double framed(Shape.Label label, Strike strike, Draft draft) {
    Box box = around(label.box());
    draft.add(new Shape.Area(box, Ink.FAULT, look(strike), title(strike)));
    return box.bottom();
  }

  private static String title(Strike strike) {
    return (strike.says() + "\n" + strike.actual()).strip();
  }

  private static Shape.Look look(Strike strike) {
    return strike.fired() ? Shape.Look.HATCHED : Shape.Look.DASHED;
  }

  private static Box around(Box box) {
    return new Box(box.x() - 3, box.y() + 1, box.width() + 5, box.height() - 2);
  }
}
