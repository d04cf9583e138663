package org.posrig.features.steps;

import org.posrig.meaning.TransactionKind;

/// How sentences call what a terminal goes to the host for.
final class TransactionWords {
  static final String ALL =
      "payment"
          + "|void of the pre-authorisation"
          + "|void of the completion"
          + "|void"
          + "|balance inquiry"
          + "|sign-in"
          + "|sign-off"
          + "|reversal"
          + "|settlement"
          + "|upload"
          + "|refund"
          + "|pre-authorisation"
          + "|completion advice"
          + "|completion";

  private TransactionWords() {}

  static TransactionKind kind(String words) {
    return switch (words) {
      case "payment" -> TransactionKind.SALE;
      case "void" -> TransactionKind.VOID;
      case "balance inquiry" -> TransactionKind.BALANCE;
      case "sign-in" -> TransactionKind.SIGN_IN;
      case "sign-off" -> TransactionKind.SIGN_OFF;
      case "reversal" -> TransactionKind.REVERSAL;
      case "settlement" -> TransactionKind.SETTLEMENT;
      case "upload" -> TransactionKind.UPLOAD;
      case "refund" -> TransactionKind.REFUND;
      case "pre-authorisation" -> TransactionKind.AUTHORISATION;
      case "void of the pre-authorisation" -> TransactionKind.AUTHORISATION_VOID;
      case "completion advice" -> TransactionKind.COMPLETION_ADVICE;
      case "completion" -> TransactionKind.COMPLETION;
      case "void of the completion" -> TransactionKind.COMPLETION_VOID;
      default -> throw new IllegalArgumentException("no transaction is called '" + words + "'");
    };
  }
}
