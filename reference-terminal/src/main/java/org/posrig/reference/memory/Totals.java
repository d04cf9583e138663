package org.posrig.reference.memory;

import java.util.List;

/// Sums of a journal: sales are debits, voids are credits; a voided sale counts as both.
public record Totals(long debitCents, int debits, long creditCents, int credits) {

  public static Totals of(List<Entry> journal) {
    List<Entry> sales = journal.stream().filter(Entry::isSale).toList();
    List<Entry> voids = journal.stream().filter(entry -> !entry.isSale()).toList();
    return new Totals(sum(sales), sales.size(), sum(voids), voids.size());
  }

  private static long sum(List<Entry> entries) {
    return entries.stream().mapToLong(Entry::cents).sum();
  }
}
