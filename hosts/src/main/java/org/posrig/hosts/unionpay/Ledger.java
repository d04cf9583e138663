package org.posrig.hosts.unionpay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.posrig.history.Event.Booked;
import org.posrig.meaning.BatchTotals;
import org.posrig.meaning.TransactionKind.Effect;

/// The host's books: what was booked, taken back, voided. Guarded by the host's lock.
final class Ledger {
  private final Map<Trace, Entry> entries = new LinkedHashMap<>();
  private final Set<Trace> decided = new LinkedHashSet<>();
  private final Set<Trace> reversedUnseen = new LinkedHashSet<>();

  /// @param original what a void takes back
  record Entry(Booked booking, String account, Standing standing, Optional<Trace> original) {
    Trace trace() {
      return new Trace(booking.batch(), booking.trace());
    }

    private Entry now(Standing other) {
      return new Entry(booking, account, other, original);
    }
  }

  enum Standing {
    STANDS,
    VOIDED,
    REVERSED
  }

  Optional<Entry> find(Trace trace) {
    return Optional.ofNullable(entries.get(trace));
  }

  void sale(Booked booking, String account) {
    put(new Entry(booking, account, Standing.STANDS, Optional.empty()));
  }

  void voiding(Booked booking, Entry original) {
    put(new Entry(booking, original.account(), Standing.STANDS, Optional.of(original.trace())));
    put(original.now(Standing.VOIDED));
  }

  /// A reversed void makes its original stand again.
  void reverse(Entry entry) {
    put(entry.now(Standing.REVERSED));
    entry.original().flatMap(this::find).ifPresent(original -> put(original.now(Standing.STANDS)));
  }

  private void put(Entry entry) {
    entries.put(entry.trace(), entry);
    decided.add(entry.trace());
  }

  /// A request was answered, whatever the answer: its number is used up.
  void use(Trace trace) {
    decided.add(trace);
  }

  boolean used(Trace trace) {
    return decided.contains(trace);
  }

  /// A reversal came for a request that has not: should it come late, it must not be booked.
  void reversedUnseen(Trace trace) {
    reversedUnseen.add(trace);
  }

  boolean wasReversedUnseen(Trace trace) {
    return reversedUnseen.contains(trace);
  }

  /// Sales that were neither reversed nor voided.
  List<Booked> live() {
    List<Booked> live = new ArrayList<>();
    for (Entry entry : entries.values())
      if (entry.standing() == Standing.STANDS && entry.original().isEmpty())
        live.add(entry.booking());
    return live;
  }

  /// What was charged to a card and stands.
  List<Booked> purchases(String account) {
    List<Booked> purchases = new ArrayList<>();
    for (Entry entry : entries.values())
      if (entry.standing() == Standing.STANDS
          && entry.account().equals(account)
          && entry.booking().kind().effect() == Effect.CHARGES) purchases.add(entry.booking());
    return purchases;
  }

  /// Sums of a batch: sales, voided ones too, are debits and voids are credits; what was reversed
  /// is neither.
  BatchTotals totals(String batch) {
    BatchTotals totals = BatchTotals.ZERO;
    for (Entry entry : entries.values())
      if (entry.standing() != Standing.REVERSED && entry.booking().batch().equals(batch))
        totals = totals.plus(entry.booking().cents());
    return totals;
  }
}
