package org.posrig.reference.memory;

import java.util.List;
import org.posrig.reference.memory.JournalEntry.Kind.Side;

/// Sums of a journal: charges are debits, what is given back is credits; a voided sale counts as
/// both, a pre-authorisation as nothing.
public record Totals(long debitCents, int debits, long creditCents, int credits) {

  public static Totals of(List<JournalEntry> journal) {
    List<JournalEntry> debits = part(journal, Side.DEBIT);
    List<JournalEntry> credits = part(journal, Side.CREDIT);
    return new Totals(sum(debits), debits.size(), sum(credits), credits.size());
  }

  private static List<JournalEntry> part(List<JournalEntry> journal, Side side) {
    return journal.stream().filter(entry -> entry.counts(side)).toList();
  }

  private static long sum(List<JournalEntry> entries) {
    return entries.stream().mapToLong(JournalEntry::cents).sum();
  }
}
