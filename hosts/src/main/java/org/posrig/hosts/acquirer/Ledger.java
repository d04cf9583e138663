package org.posrig.hosts.acquirer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.posrig.history.Event.Booked;
import org.posrig.meaning.BatchTotals;

/// The host's books: what was booked, taken back, voided. Guarded by the host's lock.
public final class Ledger {
  private final Map<Trace, Entry> entries = new LinkedHashMap<>();
  private final Set<Trace> decided = new LinkedHashSet<>();
  private final Set<Trace> reversedUnseen = new LinkedHashSet<>();

  /// @param original what a void takes back
  public record Entry(Booked booking, String account, Standing standing, Optional<Trace> original) {
    public Trace trace() {
      return new Trace(booking.batch(), booking.trace());
    }

    private Entry now(Standing other) {
      return new Entry(booking, account, other, original);
    }
  }

  public enum Standing {
    STANDS,
    VOIDED,
    REVERSED
  }

  public Optional<Entry> find(Trace trace) {
    return Optional.ofNullable(entries.get(trace));
  }

  public void sale(Booked booking, String account) {
    put(new Entry(booking, account, Standing.STANDS, Optional.empty()));
  }

  public void voiding(Booked booking, Entry original) {
    put(new Entry(booking, original.account(), Standing.STANDS, Optional.of(original.trace())));
    put(original.now(Standing.VOIDED));
  }

  /// A reversed void makes its original stand again.
  public void reverse(Entry entry) {
    put(entry.now(Standing.REVERSED));
    entry.original().flatMap(this::find).ifPresent(original -> put(original.now(Standing.STANDS)));
  }

  private void put(Entry entry) {
    entries.put(entry.trace(), entry);
    decided.add(entry.trace());
  }

  /// A request was answered, whatever the answer: its number is used up.
  public void use(Trace trace) {
    decided.add(trace);
  }

  public boolean used(Trace trace) {
    return decided.contains(trace);
  }

  /// A reversal came for a request that has not: should it come late, it must not be booked.
  public void reversedUnseen(Trace trace) {
    reversedUnseen.add(trace);
  }

  public boolean wasReversedUnseen(Trace trace) {
    return reversedUnseen.contains(trace);
  }

  /// Sales that were neither reversed nor voided.
  public List<Booked> live() {
    List<Booked> live = new ArrayList<>();
    for (Entry entry : entries.values())
      if (entry.standing() == Standing.STANDS && entry.original().isEmpty())
        live.add(entry.booking());
    return live;
  }

  /// Sums of a batch: sales, voided ones too, are debits and voids are credits; what was reversed
  /// is neither.
  public BatchTotals totals(String batch) {
    BatchTotals totals = BatchTotals.ZERO;
    for (Entry entry : entries.values())
      if (entry.standing() != Standing.REVERSED && entry.booking().batch().equals(batch))
        totals = totals.plus(entry.booking().cents());
    return totals;
  }
}
