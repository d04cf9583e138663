package org.posrig.history;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// All that was observed in one scenario, in order.
public record History(List<Observation> seen) {
  public History {
    seen = List.copyOf(seen);
  }

  /// Events of a kind, in order.
  public <E extends Event> Stream<E> all(Class<E> kind) {
    return seen.stream().map(Observation::event).filter(kind::isInstance).map(kind::cast);
  }

  /// As [#all], with their times.
  public Stream<Observation> seenOf(Class<? extends Event> kind) {
    return seen.stream().filter(one -> kind.isInstance(one.event()));
  }

  public <E extends Event> Optional<E> last(Class<E> kind) {
    for (int at = seen.size() - 1; at >= 0; at--)
      if (kind.isInstance(seen.get(at).event()))
        return Optional.of(kind.cast(seen.get(at).event()));
    return Optional.empty();
  }

  public <E extends Event> boolean any(Class<E> kind, Predicate<E> test) {
    for (Observation one : seen)
      if (kind.isInstance(one.event()) && test.test(kind.cast(one.event()))) return true;
    return false;
  }

  /// What came from a position on (0 is the first).
  public History from(int position) {
    return new History(seen.subList(position, seen.size()));
  }
}
