package org.posrig.reports.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.posrig.history.Event.PowerSwitched;
import org.posrig.history.Event.ScreenShowed;
import org.posrig.meaning.ScreenMeaning;

/// What stands on the display, a box as long as it stands.
record ScreenLane(List<Standing> screens, List<Strike> strikes) implements Lane {
  private static final double PADDING = 3;
  private static final double TOP = 4;
  private static final double LINE = 14;
  private static final double HEIGHT = 2 * LINE + 4;
  private static final double SIZE = 10.5;
  private static final double LEAST = 42;

  /// @param from position where it appears
  /// @param to position where something else does
  record Standing(int from, int to, ScreenMeaning meaning, List<String> lines) {
    Standing until(int position) {
      return new Standing(from, position, meaning, lines);
    }

    boolean same(ScreenShowed screen) {
      return meaning == screen.meaning()
          && (meaning != ScreenMeaning.UNKNOWN || lines.equals(words(screen)));
    }

    String text() {
      return String.join(" ", lines);
    }
  }

  static ScreenLane of(TimelineModel scene) {
    List<Standing> screens = new ArrayList<>();
    for (int i = 0; i < scene.end(); i++) {
      switch (scene.event(i)) {
        case ScreenShowed screen -> show(screens, i, scene.end(), screen);
        case PowerSwitched power when !power.on() -> endLast(screens, i);
        // nothing else changes the display
        default -> {}
      }
    }
    return new ScreenLane(List.copyOf(screens), Strike.in(scene, Place.SCREEN));
  }

  private static void show(List<Standing> screens, int i, int end, ScreenShowed screen) {
    if (!screens.isEmpty() && screens.getLast().to() == end && screens.getLast().same(screen)) {
      Standing last = screens.removeLast();
      screens.add(new Standing(last.from(), end, last.meaning(), words(screen)));
    } else {
      endLast(screens, i);
      screens.add(new Standing(i, end, screen.meaning(), words(screen)));
    }
  }

  private static void endLast(List<Standing> screens, int at) {
    if (!screens.isEmpty() && screens.getLast().to() > at)
      screens.add(screens.removeLast().until(at));
  }

  private static List<String> words(ScreenShowed screen) {
    return screen.lines().stream()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .limit(2)
        .toList();
  }

  @Override
  public String key() {
    return "report.lane.screen";
  }

  @Override
  public SortedSet<Integer> anchors() {
    SortedSet<Integer> anchors = new TreeSet<>();
    screens.forEach(screen -> anchors.add(screen.from()));
    strikes.forEach(strike -> anchors.add(strike.position()));
    return anchors;
  }

  @Override
  public Strip layout(Axis axis) {
    Draft draft = new Draft(axis, 2, TOP + HEIGHT + 2);
    screens.forEach(screen -> draw(screen, axis, draft));
    FaultNotes.draw(strikes, axis, draft);
    Strip strip = draft.strip(LEAST);
    return strikes.isEmpty() ? new Strip(LEAST, strip.shapes()) : strip;
  }

  private static void draw(Standing screen, Axis axis, Draft draft) {
    double x = axis.x(screen.from());
    double width = Math.max(1.5, axis.x(screen.to()) - x - 1.5);
    draft.add(
        new Shape.Area(
            new Box(x, TOP, width, HEIGHT), Ink.SCREEN, Shape.Look.PLAIN, screen.text()));
    for (int row = 0; row < screen.lines().size(); row++) {
      String text = TextWidth.shorten(screen.lines().get(row), SIZE, width - 2 * PADDING);
      Box box = new Box(x + PADDING, TOP + 2 + row * LINE, TextWidth.of(text, SIZE), LINE);
      if (!text.isEmpty()) draft.add(new Shape.Label(box, text, Ink.SCREEN, SIZE, false, false));
    }
  }
}
