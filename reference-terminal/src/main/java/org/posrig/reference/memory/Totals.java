package org.posrig.reference.memory;

import java.util.List;

/// Sums of a journal: sales are debits, voids and refunds are credits; a voided sale counts as
/// both.
public record Totals(long debitCents, int debits, long creditCents, int credits) {

  public static Totals of(List<JournalEntry> journal) {
    List<JournalEntry> debits = journal.stream().filter(JournalEntry::isSale).toList();
    List<JournalEntry> credits = journal.stream().filter(one -> one.kind().isCredit()).toList();
    return new Totals(sum(debits), debits.size(), sum(credits), credits.size());
  }

  private static long sum(List<JournalEntry> entries) {
    return entries.stream().mapToLong(JournalEntry::cents).sum();
  }
}
