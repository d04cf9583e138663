package org.posrig.hosts.link;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.posrig.result.RigTrouble;
import org.posrig.time.Deadline;
import org.posrig.time.RigClock;
import org.posrig.time.Signal;

/// The passages under way and the parties that work on them, so that closing leaves nothing behind.
final class ProxiedConnections {
  private final RigClock clock;
  private final Signal idle;
  private final Set<ProxiedConnection> open = new LinkedHashSet<>();
  private int busy;
  private boolean closed;

  ProxiedConnections(RigClock clock) {
    this.clock = clock;
    this.idle = clock.signal();
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
    AtomicInteger left = new AtomicInteger(1 + others.length);
    for (Forwarder other : others) {
      enter();
      clock.start(other.name(), () -> leaving(() -> carry(passage, other, left)));
    }
    carry(passage, first, left);
  }

  private void carry(ProxiedConnection passage, Forwarder courier, AtomicInteger left) {
    boolean ended = false;
    try {
      courier.run();
      ended = true;
    } finally {
      if (!ended) passage.drop();
      if (left.decrementAndGet() == 0) remove(passage);
    }
  }

  private void remove(ProxiedConnection passage) {
    passage.hangUp();
    synchronized (this) {
      open.remove(passage);
    }
  }

  /// Does the work of a party that somebody else started.
  void work(Runnable body) {
    enter();
    leaving(body);
  }

  private void leaving(Runnable body) {
    try {
      body.run();
    } finally {
      leave();
    }
  }

  private synchronized void enter() {
    busy++;
  }

  private void leave() {
    synchronized (this) {
      busy--;
    }
    idle.raise();
  }

  private synchronized int busy() {
    return busy;
  }

  /// Resets what is open and waits until nobody works here any more.
  void close(Deadline deadline) {
    synchronized (this) {
      closed = true;
    }
    forEach(ProxiedConnection::drop);
    while (busy() > 0)
      if (!idle.await(deadline))
        throw new RigTrouble(
            "closing the link: %d of its parties still at work, expected none by %s; connections: %s"
                .formatted(
                    busy(),
                    deadline.at(),
                    snapshot().stream().map(ProxiedConnection::number).toList()));
  }
}
