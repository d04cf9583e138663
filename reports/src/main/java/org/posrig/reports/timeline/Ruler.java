package org.posrig.reports.timeline;

import org.posrig.reports.evidence.Markup;
import org.posrig.reports.evidence.ReportFormats;

/// Grid, seconds and the marks of shortened waits.
final class Ruler {
  private static final double SIZE = 11;

  private final Markup out;
  private final Captions captions;
  private final Axis axis;
  private final TimelineModel scene;

  Ruler(Markup out, Captions captions, Axis axis, TimelineModel scene) {
    this.out = out;
    this.captions = captions;
    this.axis = axis;
    this.scene = scene;
  }

  void draw(double top, double bottom) {
    LabelRows row = new LabelRows(1, SIZE + 2, axis.right() + 26);
    closing(row, top);
    for (Axis.Break gap : axis.breaks()) broken(gap, row, top, bottom);
    for (Axis.Tick tick : axis.ticks()) tick(tick, row, top, bottom);
  }

  private void closing(LabelRows row, double top) {
    if (scene.closing() < scene.end())
      label(row, axis.x(scene.closing()) + 30, top, scene.texts().say("report.closing"));
  }

  private void broken(Axis.Break gap, LabelRows row, double top, double bottom) {
    double x = gap.middle();
    out.leaf("rect", "x", x - 4, "y", top, "width", 8.0, "height", bottom - top, "class", "gap");
    out.leaf("path", "d", zigzag(x - 4, top, bottom), "class", "gapedge");
    out.leaf("path", "d", zigzag(x + 4, top, bottom), "class", "gapedge").line();
    label(row, x, top, "// " + ReportFormats.seconds(gap.lasted()) + " //");
  }

  private static String zigzag(double x, double top, double bottom) {
    StringBuilder path = new StringBuilder("M" + Markup.number(x) + "," + Markup.number(top));
    double side = 3;
    for (double y = top; y < bottom; y += 8) {
      path.append("l")
          .append(Markup.number(side))
          .append(",")
          .append(Markup.number(Math.min(8, bottom - y)));
      side = -side;
    }
    return path.toString();
  }

  private void tick(Axis.Tick tick, LabelRows row, double top, double bottom) {
    out.leaf("line", "x1", tick.x(), "y1", top, "x2", tick.x(), "y2", bottom, "class", "grid");
    label(row, tick.x(), top, tick.label());
  }

  private void label(LabelRows row, double middle, double top, String text) {
    double width = TextWidth.of(text, SIZE);
    double left = Math.min(middle - width / 2, axis.right() + 26 - width);
    row.place(left, 0, text, SIZE)
        .filter(placed -> placed.text().equals(text))
        .ifPresent(
            placed ->
                captions.text(left + width / 2, top - 6, 0, text, "tick", SIZE, Captions.MIDDLE));
  }
}
