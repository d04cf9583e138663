package org.posrig.hosts.link;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.posrig.history.Event;
import org.posrig.history.History;
import org.posrig.history.Observation;
import org.posrig.history.Recorder;
import org.posrig.secret.SecretKind;
import org.posrig.time.Deadline;
import org.posrig.time.RigClock;
import org.posrig.time.Signal;

/// Keeps what it saw in a list; one party may wait.
final class ListRecorder implements Recorder {
  private final RigClock clock;
  private final Instant start;
  private final Signal arrival;
  private final List<Observation> seen = new ArrayList<>();
  private volatile Consumer<Event> hook = event -> {};

  ListRecorder(RigClock clock) {
    this.clock = clock;
    this.start = clock.now();
    this.arrival = clock.signal();
  }

  /// Called for each event on the party that saw it, as the rig's own triggers are.
  void onEvent(Consumer<Event> hook) {
    this.hook = hook;
  }

  @Override
  public void saw(String where, Event event) {
    synchronized (seen) {
      seen.add(new Observation(Duration.between(start, clock.now()), where, event));
    }
    hook.accept(event);
    arrival.raise();
  }

  @Override
  public History history() {
    synchronized (seen) {
      return new History(seen);
    }
  }

  @Override
  public int mark() {
    synchronized (seen) {
      return seen.size();
    }
  }

  @Override
  public Optional<Observation> await(int fromMark, Predicate<Observation> test, Deadline deadline) {
    while (true) {
      Optional<Observation> found =
          history().from(fromMark).seen().stream().filter(test).findFirst();
      if (found.isPresent() || !arrival.await(deadline)) return found;
    }
  }

  /// Waits for an event of a kind; fails when it does not come.
  <E extends Event> E await(int fromMark, Class<E> kind, Deadline deadline) {
    return await(fromMark, one -> kind.isInstance(one.event()), deadline)
        .map(one -> kind.cast(one.event()))
        .orElseThrow(
            () -> new AssertionError("no " + kind.getSimpleName() + " in " + history().seen()));
  }

  <E extends Event> List<E> all(Class<E> kind) {
    return history().all(kind).toList();
  }

  @Override
  public void hide(SecretKind kind, String secret) {
    throw new UnsupportedOperationException("the link knows no secrets");
  }
}
