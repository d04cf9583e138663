package org.posrig.drivers.printer;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.posrig.history.Event;
import org.posrig.history.History;
import org.posrig.history.Observation;
import org.posrig.history.Recorder;
import org.posrig.secret.SecretKind;
import org.posrig.time.Deadline;
import org.posrig.time.RigClock;

/// A recorder that keeps what it is told in memory.
public final class Notes implements Recorder {
  private final List<Observation> seen = new CopyOnWriteArrayList<>();
  private final RigClock clock;
  private final java.time.Instant start;

  public Notes(RigClock clock) {
    this.clock = clock;
    this.start = clock.now();
  }

  @Override
  public void saw(String where, Event event) {
    seen.add(new Observation(Duration.between(start, clock.now()), where, event));
  }

  @Override
  public History history() {
    return new History(seen);
  }

  @Override
  public int mark() {
    return seen.size();
  }

  @Override
  public Optional<Observation> await(int fromMark, Predicate<Observation> test, Deadline deadline) {
    return seen.stream().skip(fromMark).filter(test).findFirst();
  }

  @Override
  public void hide(SecretKind kind, String secret) {}
}
