package org.posrig.meaning;

/// Sums of one batch.
///
/// @param debitCents charged, in cents
/// @param creditCents credited, in cents, not negative
public record BatchTotals(long debitCents, int debits, long creditCents, int credits) {
  public static final BatchTotals ZERO = new BatchTotals(0, 0, 0, 0);

  /// A message that has no totals.
  public static final BatchTotals UNSAID = new BatchTotals(-1, -1, -1, -1);

  public boolean isSaid() {
    return debits >= 0;
  }

  public BatchTotals plus(BatchTotals other) {
    return new BatchTotals(
        debitCents + other.debitCents,
        debits + other.debits,
        creditCents + other.creditCents,
        credits + other.credits);
  }

  /// @param cents negative: a credit
  public BatchTotals plus(long cents) {
    return plus(cents >= 0 ? new BatchTotals(cents, 1, 0, 0) : new BatchTotals(0, 0, -cents, 1));
  }

  /// Debits less credits, in cents.
  public long net() {
    return debitCents - creditCents;
  }
}
