package org.posrig.meaning;

import java.util.Locale;
import java.util.Optional;

/// What can be read from a slip. The model turns each into one form, whatever the paper's.
public enum SlipField {
  MERCHANT,
  TERMINAL,
  OPERATOR,
  /// Digits and `*`.
  CARD,
  /// The name of an [EntryMode].
  ENTRY,
  EXPIRY,
  BATCH,
  VOUCHER,
  TRACE,
  /// Of the transaction that is taken back: its voucher number, or for a refund what that maker
  /// prints, mostly the reference number.
  ORIGINAL,
  AUTHORISATION,
  REFERENCE,
  /// `yyyy-MM-ddTHH:mm:ss`, or what could be read of it.
  TIME,
  /// `-?\d+\.\d\d`.
  AMOUNT,
  TIP,
  DEBIT_COUNT,
  DEBIT_AMOUNT,
  CREDIT_COUNT,
  CREDIT_AMOUNT,
  /// There is a place to sign.
  SIGNATURE;

  /// As a model file names it: `debit-count`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<SlipField> of(String word) {
    for (SlipField field : values()) if (field.word().equals(word)) return Optional.of(field);
    return Optional.empty();
  }
}
