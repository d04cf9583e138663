package org.posrig.reports.timeline;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.posrig.history.Event.PaperChanged;

/// What falls out of the printer, and how the roll is.
record PaperLane(
    List<Slips> slips,
    SortedMap<Integer, String> notes,
    SortedMap<Integer, String> missing,
    List<Strike> strikes)
    implements Lane {
  private static final double WIDTH = 128;
  private static final double HEIGHT = 56;
  private static final double ICON = 16;
  private static final double GAP = 6;

  static PaperLane of(Scene scene) {
    SortedMap<Integer, String> notes = new TreeMap<>();
    for (int i = 0; i < scene.end(); i++)
      if (scene.event(i) instanceof PaperChanged paper) notes.put(i, roll(paper));
    return new PaperLane(
        Slips.of(scene), notes, Slips.missing(scene), Strike.in(scene, Set.of("printer")));
  }

  private static String roll(PaperChanged paper) {
    if (paper.coverOpen()) return "cover open";
    return "paper " + paper.paper().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
  }

  @Override
  public String english() {
    return "paper";
  }

  @Override
  public String chinese() {
    return "凭条";
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
    double papers = slips.isEmpty() ? 0 : HEIGHT + 8;
    Draft draft = new Draft(axis, 3, papers + 2);
    papers(axis, draft);
    FaultNotes.draw(strikes, axis, draft);
    notes.forEach((at, text) -> draft.note(axis.x(at) + 2, text, Ink.SLIP));
    missing.forEach((at, text) -> draft.note(axis.x(at) + 2, text, Ink.QUIET));
    Strip strip = draft.strip(26);
    return texts ? strip : new Strip(Math.max(26, papers + 2), strip.shapes());
  }

  /// From left to right; a slip that has no room for its text becomes an icon, which takes what
  // room it needs.
  private void papers(Axis axis, Draft draft) {
    double free = Axis.LEFT;
    for (int i = 0; i < slips.size(); i++) {
      Slips slip = slips.get(i);
      double next = i + 1 < slips.size() ? axis.x(slips.get(i + 1).position()) : axis.right();
      double width =
          next - axis.x(slip.position()) >= WIDTH + GAP || i + 1 == slips.size() ? WIDTH : ICON;
      double x = Math.min(Math.max(free, axis.x(slip.position())), axis.right() - width - 4);
      if (x < free) {
        width = ICON;
        x = Math.min(free, axis.right() - ICON);
      }
      boolean text = width == WIDTH;
      draft.add(
          new Shape.Paper(
              new Box(x, 4, width, HEIGHT),
              text ? slip.lines() : List.of(),
              slip.torn(),
              slip.copies(),
              slip.title()));
      free = x + width + GAP + 2;
    }
  }
}
