package org.posrig.reports.timeline;

import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.posrig.history.Event;

/// What went wrong at a moment: a claim that did not hold, the rig's own trouble, a secret in an
/// output.
record FindingsLane(SortedMap<Integer, String> findings) implements Lane {
  static FindingsLane of(TimelineModel scene) {
    SortedMap<Integer, String> findings = new TreeMap<>();
    for (int i = 0; i < scene.end(); i++) {
      String finding = finding(scene.event(i));
      if (!finding.isEmpty()) findings.put(i, finding);
    }
    return new FindingsLane(findings);
  }

  private static String finding(Event event) {
    return switch (event) {
      case Event.ClaimFailed claim -> "✗ " + claim.what();
      case Event.Trouble trouble -> "? rig: " + trouble.what();
      case Event.LeakSeen leak -> "✗ " + leak.kind() + " seen in " + leak.where();
      default -> "";
    };
  }

  boolean isEmpty() {
    return findings.isEmpty();
  }

  @Override
  public String english() {
    return "findings";
  }

  @Override
  public String chinese() {
    return "发现";
  }

  @Override
  public SortedSet<Integer> anchors() {
    return new TreeSet<>(findings.keySet());
  }

  @Override
  public Strip layout(Axis axis) {
    Draft draft = new Draft(axis, 4, 5);
    findings.forEach((at, text) -> note(axis.x(at), text, axis, draft));
    return draft.strip(28);
  }

  // A finding at the far right would have no room for its sentence: it moves to the left.
  private static void note(double x, String text, Axis axis, Draft draft) {
    double width = TextWidth.of(text, Draft.TEXT * 1.08);
    draft.note(Math.max(Axis.LEFT, Math.min(x + 2, axis.right() - width)), text, Ink.FAULT);
    draft.add(
        new Shape.Stroke(
            java.util.List.of(new Shape.Point(x, 0), new Shape.Point(x, 10)),
            Ink.FAULT,
            2,
            Shape.End.NONE,
            false,
            text));
  }
}
