package org.posrig.people;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.posrig.history.Event;
import org.posrig.history.History;
import org.posrig.history.Observation;
import org.posrig.history.Recorder;
import org.posrig.secret.SecretKind;
import org.posrig.time.Deadline;
import org.posrig.time.RigClock;
import org.posrig.time.Signal;

/// A history in memory, on virtual time.
final class MemoryRecorder implements Recorder {
  private final RigClock clock;
  private final Instant began;
  private final List<Observation> seen = new ArrayList<>();
  private final List<Signal> waiting = new ArrayList<>();

  MemoryRecorder(RigClock clock) {
    this.clock = clock;
    this.began = clock.now();
  }

  @Override
  public void saw(String where, Event event) {
    seen.add(new Observation(Duration.between(began, clock.now()), where, event));
    waiting.forEach(Signal::raise);
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
    Signal signal = clock.signal();
    waiting.add(signal);
    try {
      while (true) {
        Optional<Observation> first = seen.stream().skip(fromMark).filter(test).findFirst();
        if (first.isPresent() || !signal.await(deadline)) return first;
      }
    } finally {
      waiting.remove(signal);
    }
  }

  @Override
  public void hide(SecretKind kind, String secret) {}
}
