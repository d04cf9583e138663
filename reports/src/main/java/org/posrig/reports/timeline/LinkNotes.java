package org.posrig.reports.timeline;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.posrig.history.Event;
import org.posrig.history.Event.Disconnected;
import org.posrig.history.Event.Ending;
import org.posrig.history.Event.Garbage;
import org.posrig.history.Event.NotConnected;
import org.posrig.history.Event.PartDelivered;
import org.posrig.history.EventText;
import org.posrig.text.Catalogue;
import org.posrig.text.Value;

/// What the link saw beside whole messages, unless a fault that struck at that moment explains it.
final class LinkNotes {
  private static final Duration SAME_MOMENT = Duration.ofMillis(100);

  private LinkNotes() {}

  static SortedMap<Integer, String> of(TimelineModel scene, List<Strike> strikes) {
    SortedMap<Integer, String> notes = new TreeMap<>();
    for (int i = 0; i < scene.end(); i++) {
      int at = i;
      note(scene.event(i), scene.texts())
          .filter(_ -> !explained(scene, strikes, at))
          .ifPresent(note -> notes.put(at, note));
    }
    return notes;
  }

  private static Optional<String> note(Event event, Catalogue texts) {
    return switch (event) {
      case NotConnected _, PartDelivered _, Garbage _ ->
          Optional.of("✕ " + texts.say(EventText.of(event)));
      case Disconnected end -> ending(end.how()).map(word -> "✕ " + texts.say(word));
      // whole messages are drawn as arrows
      default -> Optional.empty();
    };
  }

  /// The word for an ending that is no orderly one.
  private static Optional<Value> ending(Ending how) {
    return switch (how) {
      case CLOSED, HALF_CLOSED -> Optional.empty();
      case RESET, STALLED -> Optional.of(Value.part("report.connection", Value.word(how)));
    };
  }

  private static boolean explained(TimelineModel scene, List<Strike> strikes, int i) {
    return strikes.stream()
        .filter(Strike::fired)
        .anyMatch(
            strike ->
                scene.at(strike.position()).minus(scene.at(i)).abs().compareTo(SAME_MOMENT) <= 0);
  }
}
