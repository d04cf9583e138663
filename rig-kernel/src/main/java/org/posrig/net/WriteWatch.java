package org.posrig.net;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.posrig.time.RigClock;

/// Resets the connections whose far end takes nothing any more: a write to a socket has no deadline
/// of its own. One party looks after all of them, as long as any is open.
final class WriteWatch {
  private static final Duration LOOK = Duration.ofMillis(500);

  private final RigClock clock;
  private final Set<TcpConnection> open = new LinkedHashSet<>();
  private boolean watching;

  WriteWatch(RigClock clock) {
    this.clock = clock;
  }

  synchronized void add(TcpConnection connection) {
    if (!watching) clock.start("watching writes", this::watch);
    watching = true;
    open.add(connection);
  }

  synchronized void remove(TcpConnection connection) {
    open.remove(connection);
  }

  private void watch() {
    do {
      clock.pass(LOOK);
      snapshot().forEach(TcpConnection::resetIfStuck);
    } while (goesOn());
  }

  private synchronized List<TcpConnection> snapshot() {
    return List.copyOf(open);
  }

  private synchronized boolean goesOn() {
    watching = !open.isEmpty();
    return watching;
  }
}
