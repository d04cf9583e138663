package org.posrig.hosts.dialect;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.posrig.history.Event;
import org.posrig.history.History;
import org.posrig.history.Observation;
import org.posrig.meaning.Meaning;
import org.posrig.net.Direction;

/// Histories written by hand.
public final class Histories {
  private Histories() {}

  /// The terminal sent these, in this order.
  public static History history(Message... requests) {
    return history(Stream.of(requests).map(Histories::sent).toList());
  }

  public static History history(List<? extends Event> events) {
    List<Observation> seen = new ArrayList<>();
    for (Event event : events)
      seen.add(new Observation(Duration.ofSeconds(seen.size()), "link", event));
    return new History(seen);
  }

  private static Event.Message sent(Message message) {
    return event(message, Messages.asked(message), Direction.TO_HOST, Event.Stage.SENT);
  }

  public static Event.Message event(
      Message message, Meaning meaning, Direction direction, Event.Stage stage) {
    return new Event.Message(1, direction, stage, meaning, message.mti(), message.fields(), 100);
  }
}
