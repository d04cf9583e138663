package org.posrig.reports.timeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.posrig.net.Direction;
import org.posrig.reports.evidence.Markup;
import org.posrig.result.RunInfo;
import org.posrig.result.ScenarioResult;
import org.posrig.text.Catalogue;

/// One scenario as a picture: one axis over all lanes, the checks under it.
///
/// It goes by the events' order and time; long waits are shortened and marked. Texts never touch:
/// one without room is shortened, or shown only when a pointer rests on its mark.
public final class Timeline {
  private static final double LANE_GAP = 6;

  private final ScenarioResult result;
  private final RunInfo run;
  private final String id;
  private final Catalogue texts;
  private final TimelineModel scene;
  private final List<Lane> lanes;
  private final Axis axis;
  private final Markup out = new Markup();
  private final Sheet sheet;
  private final Captions captions = new Captions(out);

  private Timeline(ScenarioResult result, RunInfo run, String id) {
    this.result = result;
    this.run = run;
    this.id = id;
    this.texts = Catalogue.of(run.language());
    this.scene = TimelineModel.of(result.history(), result.took(), texts);
    this.lanes = lanes(scene);
    TreeSet<Integer> anchors = new TreeSet<>();
    lanes.forEach(lane -> anchors.addAll(lane.anchors()));
    this.axis = Axis.of(scene, anchors);
    this.sheet =
        new Sheet(
            out,
            id,
            scene.closing() < scene.end() ? axis.x(scene.closing()) : Double.MAX_VALUE,
            texts.say("report.slip.torn"));
  }

  /// The picture as SVG.
  ///
  /// @param id a word that begins with a letter, unique in the page that will hold the picture
  public static String svg(ScenarioResult result, RunInfo run, String id) {
    return new Timeline(result, run, id).draw().svg();
  }

  /// As [#svg], with the places of its texts.
  static Picture picture(ScenarioResult result, RunInfo run) {
    return new Timeline(result, run, "t").draw();
  }

  /// @param texts where texts stand
  record Picture(String svg, List<Box> texts, List<String> lanes) {}

  private static List<Lane> lanes(TimelineModel scene) {
    List<Lane> lanes =
        new ArrayList<>(
            List.of(
                KeysLane.of(scene),
                CardLane.of(scene),
                ScreenLane.of(scene),
                MessageLane.of(scene, Direction.TO_HOST),
                LinkLane.of(scene),
                MessageLane.of(scene, Direction.TO_TERMINAL),
                LedgerLane.of(scene),
                PaperLane.of(scene),
                SupplyLane.of(scene)));
    FindingsLane findings = FindingsLane.of(scene);
    if (!findings.isEmpty()) lanes.add(findings);
    return List.copyOf(lanes);
  }

  private Picture draw() {
    double width = axis.right() + 30;
    Header header = new Header(captions, out, axis.right(), texts);
    double top = header.draw(result, run) + 20;
    double axisLine = top;
    List<Lane.Strip> strips = lanes.stream().map(lane -> lane.layout(axis)).toList();
    double bottom =
        top + 8 + strips.stream().mapToDouble(strip -> strip.height() + LANE_GAP).sum() - LANE_GAP;
    backgrounds(strips, top + 8);
    new Ruler(out, captions, axis, scene).draw(axisLine, bottom);
    closing(axisLine, bottom);
    shapes(strips, top + 8);
    double end =
        new Footer(captions, bottom + 24, axis.right(), texts)
            .draw(result, run.command().scenario(result.info()));
    List<Box> boxes = new ArrayList<>(sheet.texts());
    boxes.addAll(captions.boxes());
    return new Picture(
        page(width, end),
        List.copyOf(boxes),
        lanes.stream().map(Lane::key).map(texts::say).toList());
  }

  private void backgrounds(List<Lane.Strip> strips, double top) {
    double y = top;
    for (int i = 0; i < strips.size(); i++) {
      double height = strips.get(i).height();
      out.leaf(
              "rect",
              "x",
              Axis.LEFT,
              "y",
              y,
              "width",
              axis.right() - Axis.LEFT,
              "height",
              height,
              "class",
              "lane")
          .line();
      double middle = y + height / 2;
      captions.text(140, middle + 4, 0, texts.say(lanes.get(i).key()), "name", 12, Captions.END);
      y += height + LANE_GAP;
    }
  }

  private void shapes(List<Lane.Strip> strips, double top) {
    double y = top;
    for (Lane.Strip strip : strips) {
      // What is hatched lies under the strokes, texts lie on top.
      for (Layer layer : Layer.values())
        for (Shape shape : strip.shapes()) if (Layer.of(shape) == layer) sheet.draw(shape, y);
      y += strip.height() + LANE_GAP;
    }
  }

  /// What lies over what.
  private enum Layer {
    AREAS,
    STROKES,
    TEXTS;

    static Layer of(Shape shape) {
      return switch (shape) {
        case Shape.Area _ -> AREAS;
        case Shape.Stroke _, Shape.Dot _ -> STROKES;
        case Shape.Label _, Shape.Paper _ -> TEXTS;
      };
    }
  }

  private void closing(double top, double bottom) {
    double x = axis.x(scene.closing());
    if (scene.closing() < scene.end() && x < axis.right())
      out.leaf(
              "rect",
              "x",
              x,
              "y",
              top,
              "width",
              axis.right() - x,
              "height",
              bottom - top,
              "class",
              "closing")
          .line();
  }

  private String page(double width, double height) {
    Markup page = new Markup();
    String box = "0 0 " + Markup.number(width) + " " + Markup.number(height);
    page.open(
        "svg",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "class",
        "timeline",
        "viewBox",
        box,
        "width",
        width,
        "height",
        height,
        "font-size",
        12);
    page.element("title", texts.told(result.info().name()));
    page.open("style").raw(Css.TEXT).close();
    page.raw(Css.hatch(id)).leaf("rect", "width", width, "height", height, "fill", "#fff").line();
    return page.raw(out.toString()).close().toString();
  }

  /// The colours and the hatching.
  private static final class Css {
    static final String TEXT = read();

    static String hatch(String id) {
      return "<defs><pattern id=\""
          + id
          + "hatch\" width=\"7\" height=\"7\" patternUnits=\"userSpaceOnUse\""
          + " patternTransform=\"rotate(45)\"><rect width=\"7\" height=\"7\""
          + " fill=\"#fff5f5\"/><line x1=\"0\" y1=\"0\" x2=\"0\" y2=\"7\" stroke=\"#feb2b2\""
          + " stroke-width=\"3\"/></pattern></defs>";
    }

    private static String read() {
      try (InputStream in =
          Objects.requireNonNull(Timeline.class.getResourceAsStream("timeline.css"))) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
