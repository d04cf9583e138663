package org.posrig.reports.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.posrig.reports.evidence.Markup;
import org.posrig.reports.timeline.Shape.Point;

/// Puts shapes on paper and remembers where texts stand.
final class Sheet {
  private static final double PAPER_TEXT = 9;
  private static final double PAPER_LINE = 12;

  private final Markup out;
  private final String id;
  private final double paleFrom;
  private final String torn;
  private final List<Box> texts = new ArrayList<>();

  /// @param id makes the names of patterns unique where several pictures share a page
  /// @param paleFrom from where on all is drawn pale
  /// @param torn the word on a torn slip
  Sheet(Markup out, String id, double paleFrom, String torn) {
    this.out = out;
    this.id = id;
    this.paleFrom = paleFrom;
    this.torn = torn;
  }

  /// Where texts stand: no two of them touch.
  List<Box> texts() {
    return List.copyOf(texts);
  }

  void draw(Shape shape, double top) {
    if (shape.left() >= paleFrom) out.open("g", "class", "pale");
    drawn(shape, top);
    if (shape.left() >= paleFrom) out.close();
    out.line();
  }

  private void drawn(Shape shape, double top) {
    switch (shape) {
      case Shape.Dot dot -> draw(dot, top);
      case Shape.Area area -> draw(area, top);
      case Shape.Stroke stroke -> draw(stroke, top);
      case Shape.Label label -> draw(label, top);
      case Shape.Paper paper -> draw(paper, top);
    }
  }

  private void draw(Shape.Dot dot, double top) {
    titled(
        "circle",
        dot.title(),
        "cx",
        dot.x(),
        "cy",
        top + dot.y(),
        "r",
        5.0,
        "class",
        dot.ink().css() + (dot.hollow() ? " hollow" : " full"));
  }

  private void draw(Shape.Area area, double top) {
    Box box = area.box().down(top);
    String look =
        switch (area.look()) {
          case PLAIN -> "box";
          case SOLID -> "full";
          case HATCHED -> "hatched";
          case DASHED -> "dashed";
        };
    String css = area.ink().css() + " " + look;
    if (area.look() == Shape.Look.HATCHED)
      titled(
          "rect",
          area.title(),
          "x",
          box.x(),
          "y",
          box.y(),
          "width",
          box.width(),
          "height",
          box.height(),
          "rx",
          2.0,
          "class",
          css,
          "fill",
          "url(#" + id + "hatch)");
    else
      titled(
          "rect",
          area.title(),
          "x",
          box.x(),
          "y",
          box.y(),
          "width",
          box.width(),
          "height",
          box.height(),
          "rx",
          3.0,
          "class",
          css);
  }

  private void draw(Shape.Stroke stroke, double top) {
    List<Point> points =
        stroke.points().stream().map(point -> new Point(point.x(), point.y() + top)).toList();
    String path =
        points.stream()
            .map(point -> Markup.number(point.x()) + "," + Markup.number(point.y()))
            .collect(Collectors.joining(" "));
    String css = stroke.ink().css() + " stroke" + (stroke.dashed() ? " dashes" : "");
    titled(
        "polyline", stroke.title(), "points", path, "class", css, "stroke-width", stroke.width());
    switch (stroke.end()) {
      case NONE -> {}
      case ARROW -> arrowHead(points.get(points.size() - 2), points.getLast(), stroke.ink());
      case CROSS -> cross(points.getLast(), stroke.ink());
    }
  }

  private void arrowHead(Point from, Point to, Ink ink) {
    double angle = Math.atan2(to.y() - from.y(), to.x() - from.x());
    String path =
        "M"
            + point(to, angle, 2, 0)
            + "L"
            + point(to, angle, -7, 3.8)
            + "L"
            + point(to, angle, -7, -3.8)
            + "z";
    out.leaf("path", "d", path, "class", ink.css() + " full");
  }

  private static String point(Point at, double angle, double along, double across) {
    double x = at.x() + along * Math.cos(angle) - across * Math.sin(angle);
    double y = at.y() + along * Math.sin(angle) + across * Math.cos(angle);
    return Markup.number(x) + "," + Markup.number(y);
  }

  private void cross(Point at, Ink ink) {
    String path =
        String.format(
            Locale.ROOT,
            "M%1$s,%2$sl8,8m0,-8l-8,8",
            Markup.number(at.x() - 4),
            Markup.number(at.y() - 4));
    out.leaf("path", "d", path, "class", ink.css() + " stroke", "stroke-width", 2.4);
  }

  private void draw(Shape.Label label, double top) {
    Box box = label.box().down(top);
    texts.add(box);
    String css =
        label.ink().css()
            + " words"
            + (label.bold() ? " bold" : "")
            + (label.mono() ? " mono" : "");
    double base = box.y() + box.height() / 2 + label.size() * 0.36;
    out.element(
        "text", label.text(), "x", box.x(), "y", base, "font-size", label.size(), "class", css);
  }

  private void draw(Shape.Paper paper, double top) {
    Box box = paper.box().down(top);
    texts.add(box);
    for (int copy = Math.min(paper.copies(), 3) - 1; copy >= 0; copy--)
      out.leaf("path", "d", outline(box, copy * 3.0, paper.torn()), "class", "slip sheet");
    double y = box.y() + PAPER_LINE;
    for (String line : paper.lines()) {
      out.element(
          "text",
          line,
          "x",
          box.x() + 5,
          "y",
          y,
          "font-size",
          PAPER_TEXT,
          "class",
          "slip words mono");
      y += PAPER_LINE;
    }
    if (!paper.lines().isEmpty() && paper.copies() > 1) note(box, "×" + paper.copies());
    if (!paper.lines().isEmpty() && paper.torn()) note(box, torn);
    out.open(
        "rect",
        "x",
        box.x(),
        "y",
        box.y(),
        "width",
        box.width(),
        "height",
        box.height(),
        "fill",
        "none",
        "pointer-events",
        "all");
    out.element("title", paper.title()).close();
  }

  private void note(Box box, String text) {
    out.element(
        "text",
        text,
        "x",
        box.right() - 4,
        "y",
        box.bottom() - 5,
        "font-size",
        PAPER_TEXT,
        "text-anchor",
        "end",
        "class",
        "slip words bold");
  }

  /// Paper with a cut edge, or a torn one.
  private static String outline(Box box, double shift, boolean torn) {
    double left = box.x() + shift;
    double right = box.right() + shift;
    double bottom = box.bottom() - shift;
    StringBuilder path =
        new StringBuilder(
            "M"
                + Markup.number(left)
                + ","
                + Markup.number(box.y() - shift)
                + "H"
                + Markup.number(right)
                + "V"
                + Markup.number(bottom));
    int teeth = torn ? 5 : Math.max(4, (int) (box.width() / 8));
    double depth = torn ? 8 : 3;
    double step = box.width() / teeth / 2;
    for (int i = 0; i < teeth; i++)
      path.append("l")
          .append(Markup.number(-step))
          .append(",")
          .append(Markup.number(-depth))
          .append("l")
          .append(Markup.number(-step))
          .append(",")
          .append(Markup.number(depth));
    return path.append("z").toString();
  }

  private void titled(String tag, String title, Object... attributes) {
    if (title.isEmpty()) out.leaf(tag, attributes);
    else out.open(tag, attributes).element("title", title).close();
  }
}
