package org.posrig.reports.timeline;

import java.util.ArrayList;
import java.util.List;
import org.posrig.reports.evidence.Markup;

/// Texts outside the lanes; each keeps to the room it is given.
final class Captions {
  static final String START = "start";
  static final String MIDDLE = "middle";
  static final String END = "end";

  private final Markup out;
  private final List<Box> boxes = new ArrayList<>();

  Captions(Markup out) {
    this.out = out;
  }

  List<Box> boxes() {
    return List.copyOf(boxes);
  }

  /// @param room the width that the text may take; 0 for a text that is always short
  void text(double x, double y, double room, String text, String css, double size, String anchor) {
    String shown = room > 0 ? TextWidth.shorten(text, size, room) : text;
    double width = TextWidth.of(shown, size);
    double left =
        switch (anchor) {
          case MIDDLE -> x - width / 2;
          case END -> x - width;
          default -> x;
        };
    if (!shown.isEmpty()) boxes.add(new Box(left, y - size * 0.8, width, size));
    out.element("text", shown, "x", x, "y", y, "text-anchor", anchor, "class", css).line();
  }
}
