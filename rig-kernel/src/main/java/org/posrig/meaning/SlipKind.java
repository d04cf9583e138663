package org.posrig.meaning;

import java.util.Locale;
import java.util.Optional;

/// What a slip is for. The terminal's model says which title means it.
public enum SlipKind {
  SALE(TransactionKind.SALE),
  VOID(TransactionKind.VOID),
  REFUND(TransactionKind.REFUND),
  AUTHORISATION(TransactionKind.AUTHORISATION),
  AUTHORISATION_VOID(TransactionKind.AUTHORISATION_VOID),
  COMPLETION(TransactionKind.COMPLETION),
  COMPLETION_VOID(TransactionKind.COMPLETION_VOID),
  SETTLEMENT(TransactionKind.SETTLEMENT),
  /// A list of totals that settles nothing.
  REPORT(TransactionKind.UNKNOWN),
  /// No title that the model knows.
  UNKNOWN(TransactionKind.UNKNOWN);

  private final TransactionKind transaction;

  SlipKind(TransactionKind transaction) {
    this.transaction = transaction;
  }

  /// As a model file names it: `authorisation-void`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<SlipKind> of(String word) {
    for (SlipKind kind : values())
      if (kind != UNKNOWN && kind.word().equals(word)) return Optional.of(kind);
    return Optional.empty();
  }

  public TransactionKind transaction() {
    return transaction;
  }

  /// Belongs to one transaction that changed an account.
  public boolean isReceipt() {
    return transaction.isFinancial();
  }

  /// Whether a transaction may be printed under this title: request and advice have one.
  public boolean isFor(TransactionKind kind) {
    return transaction == kind || (this == COMPLETION && kind == TransactionKind.COMPLETION_ADVICE);
  }
}
