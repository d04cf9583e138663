package org.posrig.reference.memory;

import java.util.List;

/// Sums of a journal: sales are debits, voids are credits; a voided sale counts as both.
public record Totals(long debitCents, int debits, long creditCents, int credits) {

  public static Totals of(List<JournalEntry> journal) {
    List<JournalEntry> sales = journal.stream().filter(JournalEntry::isSale).toList();
    List<JournalEntry> voids = journal.stream().filter(entry -> !entry.isSale()).toList();
    return new Totals(sum(sales), sales.size(), sum(voids), voids.size());
  }

  private static long sum(List<JournalEntry> entries) {
    return entries.stream().mapToLong(JournalEntry::cents).sum();
  }
}
