package org.posrig.second.store;

import java.util.List;
import java.util.function.Predicate;

/// Number and sum of some records of a journal.
public record Totals(int count, long cents) {

  /// Of what was charged and not taken back.
  public static Totals charges(List<Entry> journal) {
    return of(journal, entry -> entry.kind().charges() && entry.isLive());
  }

  /// Of refunds.
  public static Totals refunds(List<Entry> journal) {
    return of(journal, entry -> entry.is(Kind.REFUND) && entry.isLive());
  }

  /// What a defective terminal counts: what was taken back as well.
  public static Totals chargesWithVoided(List<Entry> journal) {
    return of(journal, entry -> entry.kind().charges());
  }

  private static Totals of(List<Entry> journal, Predicate<Entry> counts) {
    List<Entry> some = journal.stream().filter(counts).toList();
    return new Totals(some.size(), some.stream().mapToLong(Entry::cents).sum());
  }
}
