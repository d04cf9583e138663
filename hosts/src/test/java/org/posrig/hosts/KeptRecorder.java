package org.posrig.hosts;

import java.time.Duration;
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

/// Keeps what was seen and hidden.
public final class KeptRecorder implements Recorder {
  private final List<Observation> seen = new ArrayList<>();
  private final List<String> hidden = new ArrayList<>();

  @Override
  public synchronized void saw(String where, Event event) {
    seen.add(new Observation(Duration.ZERO, where, event));
  }

  @Override
  public synchronized History history() {
    return new History(seen);
  }

  @Override
  public synchronized int mark() {
    return seen.size();
  }

  @Override
  public Optional<Observation> await(int fromMark, Predicate<Observation> test, Deadline deadline) {
    while (true) {
      Optional<Observation> found =
          history().from(fromMark).seen().stream().filter(test).findFirst();
      if (found.isPresent() || deadline.passed()) return found;
      deadline.clock().pass(Duration.ofMillis(2));
    }
  }

  @Override
  public synchronized void hide(SecretKind kind, String secret) {
    hidden.add(secret);
  }

  public synchronized List<String> hidden() {
    return List.copyOf(hidden);
  }

  public <E extends Event> List<E> all(Class<E> kind) {
    return history().all(kind).toList();
  }
}
