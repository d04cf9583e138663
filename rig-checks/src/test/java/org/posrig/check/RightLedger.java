package org.posrig.check;

import java.util.LinkedHashMap;
import java.util.Map;
import org.posrig.history.Event;
import org.posrig.meaning.BatchTotals;
import org.posrig.meaning.ReversalReason;

/// The books of a host that does everything right.
final class RightLedger {
  private final Map<String, Event.Booked> live = new LinkedHashMap<>();

  /// @param number makes the booking's own number
  Event.Booked book(Tx tx, long cents, String batch, int number) {
    boolean credits = tx.sent().kind().signed(1) < 0;
    Event.Booked booked =
        new Event.Booked(
            "B" + number,
            tx.stan(),
            batch,
            tx.sent().kind(),
            credits ? -cents : cents,
            Messages.CARD,
            "R",
            "A");
    live.put(booked.id(), booked);
    return booked;
  }

  Event.Unbooked unbook(Tx tx) {
    Event.Booked booked =
        live.values().stream()
            .filter(one -> one.trace().equals(tx.stan()))
            .findFirst()
            .orElseThrow();
    live.remove(booked.id());
    return new Event.Unbooked(booked.id(), booked.trace(), ReversalReason.NO_ANSWER);
  }

  boolean isBooked(Tx tx) {
    return live.values().stream().anyMatch(one -> one.trace().equals(tx.stan()));
  }

  void clear() {
    live.clear();
  }

  BatchTotals totals() {
    BatchTotals totals = BatchTotals.ZERO;
    for (Event.Booked one : live.values())
      if (one.kind().isTotalled()) totals = totals.plus(one.cents());
    return totals;
  }
}
