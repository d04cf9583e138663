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
import org.posrig.meaning.TransactionKind;
import org.posrig.meaning.TransactionKind.Effect;

/// The host's books: what was booked, taken back, voided. Guarded by the host's lock.
final class Ledger {
  private final Map<Trace, Entry> entries = new LinkedHashMap<>();
  private final Set<Trace> decided = new LinkedHashSet<>();
  private final Set<Trace> reversedUnseen = new LinkedHashSet<>();

  /// @param date of the booking, `MMDD`
  /// @param original what a void takes back, or what a refund is for
  record Entry(
      Booked booking, String account, String date, Standing standing, Optional<Trace> original) {
    TransactionKind kind() {
      return booking.kind();
    }

    /// By host-protocol.md 1.11.
    boolean isReversible() {
      return kind() != TransactionKind.REFUND && kind() != TransactionKind.COMPLETION_ADVICE;
    }

    Trace trace() {
      return new Trace(booking.batch(), booking.trace());
    }

    private Entry now(Standing other) {
      return new Entry(booking, account, date, other, original);
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

  /// A booking by itself, or a refund of an earlier one, which stays as it is.
  void book(Booked booking, String account, String date, Optional<Trace> original) {
    put(new Entry(booking, account, date, Standing.STANDS, original));
  }

  void voiding(Booked booking, String date, Entry original) {
    book(booking, original.account(), date, Optional.of(original.trace()));
    put(original.now(Standing.VOIDED));
  }

  /// What charged a card under this reference number.
  Optional<Entry> charge(String reference) {
    return entries.values().stream()
        .filter(entry -> entry.kind().effect() == Effect.CHARGES)
        .filter(entry -> entry.booking().reference().equals(reference))
        .findFirst();
  }

  /// What is left of a charge, in cents.
  long refundable(Entry charge) {
    return charge.booking().cents()
        + entries.values().stream()
            .filter(entry -> entry.kind() == TransactionKind.REFUND)
            .filter(entry -> entry.standing() == Standing.STANDS)
            .filter(entry -> entry.original().equals(Optional.of(charge.trace())))
            .mapToLong(entry -> entry.booking().cents())
            .sum();
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

  /// Charges that were neither reversed nor voided.
  List<Booked> live() {
    List<Booked> live = new ArrayList<>();
    for (Entry entry : entries.values())
      if (entry.standing() == Standing.STANDS && entry.kind().effect() == Effect.CHARGES)
        live.add(entry.booking());
    return live;
  }

  /// Sums of a batch: sales, voided ones too, are debits, voids and refunds are credits; what was
  /// reversed is neither.
  BatchTotals totals(String batch) {
    BatchTotals totals = BatchTotals.ZERO;
    for (Entry entry : entries.values())
      if (entry.kind().isTotalled()
          && entry.standing() != Standing.REVERSED
          && entry.booking().batch().equals(batch)) totals = totals.plus(entry.booking().cents());
    return totals;
  }
}
