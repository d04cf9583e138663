package org.posrig.time;

import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;

/// A queue with one reader and any number of writers.
public final class Inbox<T> {
  private final ConcurrentLinkedQueue<T> waiting = new ConcurrentLinkedQueue<>();
  private final Signal arrival;

  public Inbox(RigClock clock) {
    this.arrival = clock.signal();
  }

  public void put(T item) {
    waiting.add(item);
    arrival.raise();
  }

  /// The next item, or empty when the deadline passed first.
  public Optional<T> take(Deadline deadline) {
    while (true) {
      T item = waiting.poll();
      if (item != null) return Optional.of(item);
      if (!arrival.await(deadline)) return Optional.ofNullable(waiting.poll());
    }
  }

  public Optional<T> poll() {
    return Optional.ofNullable(waiting.poll());
  }

  public void clear() {
    waiting.clear();
  }
}
