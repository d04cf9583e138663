package org.posrig.hosts.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.posrig.fault.Injection;
import org.posrig.fault.LinkFault;
import org.posrig.fault.Moment.OnConnect;
import org.posrig.fault.Moment.OnMessage;
import org.posrig.meaning.TransactionKind;
import org.posrig.net.Direction;

/// What is armed, and how often each moment came since. Each injection is given out once.
///
/// A message belongs to the era in which its first byte came: what is armed later does not see it,
/// not even to count it.
final class ArmedLinkFaults {
  private final List<Armed> armed = new ArrayList<>();
  private int era;
  private int heals;
  private boolean holding;

  private static final class Armed {
    final Injection<LinkFault> injection;
    final int since;
    int seen;

    Armed(Injection<LinkFault> injection, int since) {
      this.injection = injection;
      this.since = since;
    }

    boolean comes() {
      seen++;
      if (injection.moment() instanceof OnConnect(int occurrence))
        return seen == occurrence && !refuses();
      return injection.moment() instanceof OnMessage message && seen == message.occurrence();
    }

    boolean onMessage(Direction direction) {
      return injection.moment() instanceof OnMessage message && message.direction() == direction;
    }

    boolean onMessage(Direction direction, TransactionKind kind, int era) {
      return since <= era
          && injection.moment() instanceof OnMessage message
          && message.counts(direction, kind);
    }

    boolean onConnect() {
      return injection.moment() instanceof OnConnect;
    }

    boolean refuses() {
      return injection.fault() instanceof LinkFault.Refuse;
    }

    boolean refusesNext() {
      return refuses()
          && injection.moment() instanceof OnConnect(int occurrence)
          && seen == occurrence - 1;
    }
  }

  synchronized void arm(Injection<LinkFault> injection) {
    armed.add(new Armed(injection, ++era));
  }

  synchronized void heal() {
    armed.clear();
    holding = false;
    heals++;
  }

  /// From now until the next heal, messages are held as if each might be struck.
  synchronized void hold() {
    holding = true;
  }

  synchronized int era() {
    return era;
  }

  /// How often all was healed: what was decided before the last time is void.
  synchronized int heals() {
    return heals;
  }

  /// Whether a message in this direction may be struck.
  synchronized boolean awaits(Direction direction) {
    return holding || armed.stream().anyMatch(one -> one.onMessage(direction));
  }

  /// Counts a message; what strikes it, in the order of arming.
  synchronized List<Injection<LinkFault>> message(
      Direction direction, TransactionKind kind, int era) {
    List<Armed> due =
        armed.stream()
            .filter(one -> one.onMessage(direction, kind, era))
            .filter(Armed::comes)
            .toList();
    armed.removeAll(due);
    return due.stream().map(one -> one.injection).toList();
  }

  /// Counts a connection; what strikes it. Of several the first armed strikes, the others stay
  /// unfired.
  synchronized Optional<Injection<LinkFault>> connection() {
    List<Armed> due = armed.stream().filter(Armed::onConnect).filter(Armed::comes).toList();
    armed.removeAll(due);
    return due.stream().map(one -> one.injection).findFirst();
  }

  /// What refuses the connection that comes next.
  synchronized Optional<Injection<LinkFault>> refusal() {
    Optional<Armed> due = armed.stream().filter(Armed::refusesNext).findFirst();
    due.ifPresent(armed::remove);
    return due.map(one -> one.injection);
  }
}
