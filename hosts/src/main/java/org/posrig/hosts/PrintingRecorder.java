package org.posrig.hosts;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.posrig.history.Event;
import org.posrig.history.History;
import org.posrig.history.Recorder;
import org.posrig.history.Seen;
import org.posrig.net.Direction;
import org.posrig.time.Deadline;
import org.posrig.time.RigClock;

/// Prints what passes and keeps nothing. Events come masked; no secret needs to be known here.
final class PrintingRecorder implements Recorder {
  private final RigClock clock;
  private final Instant began;
  private final PrintStream out;

  PrintingRecorder(RigClock clock, PrintStream out) {
    this.clock = clock;
    this.began = clock.now();
    this.out = out;
  }

  @Override
  public void saw(String where, Event event) {
    Duration at = Duration.between(began, clock.now());
    out.printf("+%d.%03d s  %-5s %s%n", at.toSeconds(), at.toMillisPart(), where, text(event));
  }

  private static String text(Event event) {
    return event instanceof Event.Message message
        ? "%s %s %s MAC %s %s"
            .formatted(
                arrow(message), message.mti(), message.stage(), message.mac(), message.fields())
        : event.toString();
  }

  private static String arrow(Event.Message message) {
    return message.direction() == Direction.TO_HOST ? "-> host" : "-> terminal";
  }

  @Override
  public History history() {
    return new History(List.of());
  }

  @Override
  public int mark() {
    return 0;
  }

  /// Nothing is kept, so nothing can be found: empty at once.
  @Override
  public Optional<Seen> await(int fromMark, Predicate<Seen> test, Deadline deadline) {
    return Optional.empty();
  }

  @Override
  public void hide(String kind, String secret) {}
}
