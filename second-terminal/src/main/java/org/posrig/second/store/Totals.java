package org.posrig.second.store;

import java.util.List;

/// Number and sum of the records of one kind that nobody has taken back.
public record Totals(int count, long cents) {

  public static Totals of(List<Entry> journal, Entry.Kind kind) {
    List<Entry> live = journal.stream().filter(one -> one.is(kind) && one.isLive()).toList();
    return sum(live);
  }

  /// The same with those that were voided: what a defective terminal counts.
  public static Totals withVoided(List<Entry> journal, Entry.Kind kind) {
    return sum(journal.stream().filter(one -> one.is(kind)).toList());
  }

  private static Totals sum(List<Entry> entries) {
    return new Totals(entries.size(), entries.stream().mapToLong(Entry::cents).sum());
  }
}
