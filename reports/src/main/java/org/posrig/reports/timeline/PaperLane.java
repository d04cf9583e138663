package org.posrig.reports.timeline;

import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.posrig.history.Event.PaperChanged;
import org.posrig.text.Catalogue;
import org.posrig.text.Value;

/// What falls out of the printer, and how the roll is.
record PaperLane(
    List<SlipDrawings> slips,
    SortedMap<Integer, String> notes,
    SortedMap<Integer, String> missing,
    List<Strike> strikes)
    implements Lane {
  static PaperLane of(TimelineModel scene) {
    SortedMap<Integer, String> notes = new TreeMap<>();
    for (int i = 0; i < scene.end(); i++)
      if (scene.event(i) instanceof PaperChanged paper) notes.put(i, roll(paper, scene.texts()));
    return new PaperLane(
        SlipDrawings.of(scene), notes, SlipDrawings.missing(scene), Strike.in(scene, Place.PAPER));
  }

  private static String roll(PaperChanged paper, Catalogue texts) {
    return paper.coverOpen()
        ? texts.say("report.cover-open")
        : texts.say(Value.word(paper.paper()));
  }

  @Override
  public String key() {
    return "report.lane.paper";
  }

  @Override
  public SortedSet<Integer> anchors() {
    SortedSet<Integer> anchors = new TreeSet<>(notes.keySet());
    slips.forEach(slip -> anchors.add(slip.position()));
    anchors.addAll(missing.keySet());
    strikes.forEach(strike -> anchors.add(strike.position()));
    return anchors;
  }

  @Override
  public Strip layout(Axis axis) {
    boolean texts = !(notes.isEmpty() && missing.isEmpty() && strikes.isEmpty());
    double papers = slips.isEmpty() ? 0 : SlipPlaces.HEIGHT + 8;
    Draft draft = new Draft(axis, 3, papers + 2);
    papers(axis, draft);
    FaultNotes.draw(strikes, axis, draft);
    notes.forEach((at, text) -> draft.note(axis.x(at) + 2, text, Ink.SLIP));
    missing.forEach((at, text) -> draft.note(axis.x(at) + 2, text, Ink.QUIET));
    Strip strip = draft.strip(26);
    return texts ? strip : new Strip(Math.max(26, papers + 2), strip.shapes());
  }

  private void papers(Axis axis, Draft draft) {
    List<Box> places =
        SlipPlaces.of(slips.stream().map(slip -> axis.x(slip.position())).toList(), axis.right());
    for (int i = 0; i < places.size(); i++) {
      SlipDrawings slip = slips.get(i);
      boolean readable = places.get(i).width() >= SlipPlaces.WIDTH;
      List<String> lines = readable ? slip.lines() : List.of();
      draft.add(new Shape.Paper(places.get(i), lines, slip.torn(), slip.copies(), slip.title()));
    }
  }
}
