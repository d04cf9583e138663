package org.posrig.reports.timeline;

import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.posrig.net.Direction;
import org.posrig.reports.evidence.MessageTrip;
import org.posrig.text.Catalogue;
import org.posrig.text.Value;

/// What happens on the way between terminal and host: arrows, and what the link did to them.
record LinkLane(
    List<MessageTrip> passages,
    List<Strike> strikes,
    SortedMap<Integer, String> notes,
    List<Silence> silences,
    Catalogue texts)
    implements Lane {
  private static final double TOP = 3;
  private static final double BOTTOM = 37;

  static LinkLane of(TimelineModel scene) {
    List<Strike> strikes = Strike.in(scene, Place.LINK);
    return new LinkLane(
        scene.passages(), strikes, LinkNotes.of(scene, strikes), Silence.of(scene), scene.texts());
  }

  @Override
  public String key() {
    return "report.lane.link";
  }

  @Override
  public SortedSet<Integer> anchors() {
    SortedSet<Integer> anchors = new TreeSet<>(notes.keySet());
    strikes.forEach(strike -> anchors.add(strike.position()));
    silences.forEach(silence -> anchors.add(silence.to()));
    for (MessageTrip passage : passages) {
      if (passage.sent() != MessageTrip.NOWHERE) anchors.add(passage.sent());
      if (passage.delivered() != MessageTrip.NOWHERE) anchors.add(passage.delivered());
    }
    return anchors;
  }

  @Override
  public Strip layout(Axis axis) {
    Draft draft = new Draft(axis, 5, 4);
    silences.forEach(silence -> hatch(silence, axis, draft));
    passages.forEach(passage -> arrow(passage, axis, draft));
    FaultNotes.draw(strikes, axis, draft);
    silences.forEach(silence -> draft.note(axis.x(silence.to()) + 4, silence.says(), Ink.FAULT));
    passages.forEach(passage -> change(passage, axis, draft));
    notes.forEach((at, text) -> draft.note(axis.x(at) + 3, text, Ink.FAULT));
    return draft.strip(40);
  }

  private static void hatch(Silence silence, Axis axis, Draft draft) {
    double from = axis.x(silence.from());
    Box box = new Box(from, TOP, axis.x(silence.to()) - from, BOTTOM - TOP);
    draft.add(new Shape.Area(box, Ink.FAULT, Shape.Look.HATCHED, silence.says()));
  }

  private void arrow(MessageTrip passage, Axis axis, Draft draft) {
    Shape.Stroke stroke = stroke(passage, axis);
    draft.add(stroke);
    draft.block(2, stroke.points().getFirst().x() - 2, stroke.points().getLast().x() + 2);
  }

  private Shape.Stroke stroke(MessageTrip passage, Axis axis) {
    boolean down = passage.message().direction() == Direction.TO_HOST;
    double from = down ? TOP : BOTTOM;
    double to = down ? BOTTOM : TOP;
    double middle = (TOP + BOTTOM) / 2;
    String title = passage.message().type();
    Value type = Value.text(title);
    if (passage.delivered() == MessageTrip.NOWHERE) {
      double x = axis.x(passage.position());
      return stroke(
          x,
          from,
          x + 9,
          middle,
          Ink.FAULT,
          Shape.End.CROSS,
          false,
          texts.say("report.arrow.lost", type));
    }
    double end = axis.x(passage.delivered());
    if (passage.sent() == MessageTrip.NOWHERE)
      return stroke(
          end - 9,
          middle,
          end,
          to,
          Ink.FAULT,
          Shape.End.ARROW,
          true,
          texts.say("report.arrow.made", type));
    Ink ink = passage.changed() ? Ink.FAULT : Ink.TALK;
    double begin = axis.x(passage.sent());
    return stroke(
        begin, from, Math.max(end, begin + 4), to, ink, Shape.End.ARROW, passage.changed(), title);
  }

  private static Shape.Stroke stroke(
      double x1,
      double y1,
      double x2,
      double y2,
      Ink ink,
      Shape.End end,
      boolean dashed,
      String title) {
    return new Shape.Stroke(
        List.of(new Shape.Point(x1, y1), new Shape.Point(x2, y2)), ink, 1.8, end, dashed, title);
  }

  private static void change(MessageTrip passage, Axis axis, Draft draft) {
    if (!passage.changed() || passage.delivered() == MessageTrip.NOWHERE) return;
    String fields =
        passage.differences().stream().map(number -> "F" + number).collect(Collectors.joining(" "));
    draft.note(
        axis.x(passage.delivered()) + 5, "≠ " + (fields.isEmpty() ? "MAC" : fields), Ink.FAULT);
  }
}
