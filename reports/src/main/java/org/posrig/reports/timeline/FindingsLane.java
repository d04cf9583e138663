package org.posrig.reports.timeline;

import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.posrig.history.Event;
import org.posrig.history.Observation;
import org.posrig.reports.evidence.EvidenceText;
import org.posrig.text.Catalogue;
import org.posrig.text.Value;

/// What went wrong at a moment: a claim that did not hold, the rig's own trouble, a secret in an
/// output.
record FindingsLane(SortedMap<Integer, String> findings) implements Lane {
  static FindingsLane of(TimelineModel scene) {
    SortedMap<Integer, String> findings = new TreeMap<>();
    for (int i = 0; i < scene.end(); i++) {
      String finding = finding(scene.seen(i), scene.texts());
      if (!finding.isEmpty()) findings.put(i, finding);
    }
    return new FindingsLane(findings);
  }

  private static String finding(Observation seen, Catalogue texts) {
    return switch (seen.event()) {
      case Event.ClaimFailed claim -> "✗ " + texts.say(claim.what());
      case Event.Trouble trouble -> "? " + texts.say("report.trouble", Value.part(trouble.what()));
      case Event.LeakSeen leak ->
          "✗ "
              + texts.say(
                  "report.leak",
                  Value.word(leak.kind()),
                  Value.text(EvidenceText.channel(seen, texts)));
      // nothing else is wrong by itself
      default -> "";
    };
  }

  boolean isEmpty() {
    return findings.isEmpty();
  }

  @Override
  public String key() {
    return "report.lane.findings";
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
            List.of(new Shape.Point(x, 0), new Shape.Point(x, 10)),
            Ink.FAULT,
            2,
            Shape.End.NONE,
            false,
            text));
  }
}
