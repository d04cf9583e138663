package org.posrig.check;

import java.util.LinkedHashMap;
import java.util.Map;
import org.posrig.history.Event;
import org.posrig.meaning.BatchTotals;
import org.posrig.meaning.ReversalReason;
import org.posrig.meaning.TransactionKind;

/// The books of a host that does everything right.
final class RightLedger {
  private final Map<String, Event.Booked> live = new LinkedHashMap<>();

  /// @param number makes the booking's own number
  Event.Booked book(Tx tx, long cents, String batch, int number) {
    boolean isVoid = tx.sent().fields().get(3).startsWith("20");
    Event.Booked booked =
        new Event.Booked(
            "B" + number,
            tx.stan(),
            batch,
            isVoid ? TransactionKind.VOID : TransactionKind.SALE,
            isVoid ? -cents : cents,
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
    long debit = live.values().stream().mapToLong(Event.Booked::cents).filter(c -> c > 0).sum();
    long credit = live.values().stream().mapToLong(Event.Booked::cents).filter(c -> c < 0).sum();
    int debits = (int) live.values().stream().filter(one -> one.cents() > 0).count();
    return new BatchTotals(debit, debits, -credit, live.size() - debits);
  }
}
