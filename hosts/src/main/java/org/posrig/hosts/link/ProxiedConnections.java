package org.posrig.hosts.link;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.posrig.net.Visitors;
import org.posrig.net.Visitors.Admission;
import org.posrig.result.RigTrouble;
import org.posrig.text.Sentence;
import org.posrig.text.Value;
import org.posrig.time.Deadline;
import org.posrig.time.RigClock;
import org.posrig.time.Task;

/// The passages under way and the parties that work on them, so that closing leaves nothing behind.
final class ProxiedConnections {
  /// Each has two parties, and a connection to the host behind it.
  static final int MOST = 200;

  private final RigClock clock;
  private final Visitors visitors;
  private final Set<ProxiedConnection> open = new LinkedHashSet<>();
  private boolean closed;

  ProxiedConnections(RigClock clock) {
    this.clock = clock;
    this.visitors = new Visitors(clock, MOST);
  }

  /// A passage that comes after closing is dropped at once.
  void add(ProxiedConnection passage) {
    if (!admitted(passage)) passage.drop();
  }

  private synchronized boolean admitted(ProxiedConnection passage) {
    return !closed && open.add(passage);
  }

  void forEach(Consumer<ProxiedConnection> action) {
    snapshot().forEach(action);
  }

  private synchronized List<ProxiedConnection> snapshot() {
    return List.copyOf(open);
  }

  /// Runs the couriers of a passage to their end, the first in the caller's own party.
  void carry(ProxiedConnection passage, Forwarder first, Forwarder... others) {
    List<Task> beside = new ArrayList<>();
    try {
      for (Forwarder other : others)
        beside.add(clock.start(other.name(), () -> run(passage, other)));
      run(passage, first);
      beside.forEach(other -> other.join(Deadline.never(clock)));
    } finally {
      remove(passage);
    }
  }

  private static void run(ProxiedConnection passage, Forwarder courier) {
    boolean ended = false;
    try {
      courier.run();
      ended = true;
    } finally {
      if (!ended) passage.drop();
    }
  }

  private void remove(ProxiedConnection passage) {
    passage.hangUp();
    synchronized (this) {
      open.remove(passage);
    }
  }

  /// Does the work of a party that somebody else started, if there is room.
  Admission work(Runnable body) {
    return visitors.receive(body);
  }

  int inside() {
    return visitors.inside();
  }

  /// Resets what is open and waits until nobody works here any more.
  void close(Deadline deadline) {
    synchronized (this) {
      closed = true;
    }
    forEach(ProxiedConnection::drop);
    int left = visitors.awaitNone(deadline);
    if (left > 0)
      throw new RigTrouble(
          Sentence.of(
              "link.closing",
              Value.text(left),
              Value.text(deadline.at().toString()),
              Value.listed(snapshot().stream().map(one -> Value.text(one.number())).toList())));
  }
}
