package org.posrig.reports.timeline;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.posrig.history.Event;
import org.posrig.history.Event.Disconnected;
import org.posrig.history.Event.Garbage;
import org.posrig.history.Event.NotConnected;
import org.posrig.history.Event.PartDelivered;

/// What the link saw beside whole messages, unless a fault that struck at that moment tells it
/// already.
final class LinkNotes {
  private static final Duration SAME_MOMENT = Duration.ofMillis(100);

  // How a talk ends when all was said.
  private static final Set<String> ORDERLY = Set.of("closed", "half-closed");

  private LinkNotes() {}

  static SortedMap<Integer, String> of(TimelineModel scene, List<Strike> strikes) {
    SortedMap<Integer, String> notes = new TreeMap<>();
    for (int i = 0; i < scene.end(); i++) {
      String note = note(scene.event(i));
      if (!note.isEmpty() && !told(scene, strikes, i)) notes.put(i, note);
    }
    return notes;
  }

  private static String note(Event event) {
    return switch (event) {
      case NotConnected failed -> "✕ no connection: " + failed.why();
      case Disconnected end when !ORDERLY.contains(end.how()) -> "✕ " + end.how();
      case PartDelivered part -> part.bytes() + " of " + part.of() + " bytes of " + part.mti();
      case Garbage garbage -> "✕ " + garbage.bytes() + " bytes are no message";
      default -> "";
    };
  }

  private static boolean told(TimelineModel scene, List<Strike> strikes, int i) {
    return strikes.stream()
        .filter(Strike::fired)
        .anyMatch(
            strike ->
                scene.at(strike.position()).minus(scene.at(i)).abs().compareTo(SAME_MOMENT) <= 0);
  }
}
