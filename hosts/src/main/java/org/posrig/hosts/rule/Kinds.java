package org.posrig.hosts.rule;

import org.posrig.meaning.TransactionKind;
import org.posrig.rule.Scope;

/// Which transactions rules are made for. What takes something back, or only informs, is never
/// refused by a rule that does not name it.
final class Kinds {
  private Kinds() {}

  /// Those that a scope names, or purchases.
  static boolean isPurchase(Scope scope, TransactionKind kind) {
    return scope.kinds().isEmpty() ? isPurchase(kind) : scope.kinds().contains(kind);
  }

  private static boolean isPurchase(TransactionKind kind) {
    return switch (kind) {
      case SALE, AUTHORISATION -> true;
      case BALANCE,
          VOID,
          REFUND,
          AUTHORISATION_VOID,
          COMPLETION,
          COMPLETION_ADVICE,
          COMPLETION_VOID,
          REVERSAL,
          SETTLEMENT,
          UPLOAD,
          UPLOAD_END,
          SIGN_IN,
          SIGN_OFF,
          ECHO,
          SCRIPT_RESULT,
          DOWNLOAD,
          UNKNOWN ->
          false;
    };
  }

  /// Those that a scope names, or all in which an issuer is asked about a card.
  static boolean showsCard(Scope scope, TransactionKind kind) {
    return scope.kinds().isEmpty() ? showsCard(kind) : scope.kinds().contains(kind);
  }

  static boolean showsCard(TransactionKind kind) {
    return switch (kind) {
      case BALANCE, SALE, REFUND, AUTHORISATION, COMPLETION -> true;
      case VOID,
          AUTHORISATION_VOID,
          COMPLETION_ADVICE,
          COMPLETION_VOID,
          REVERSAL,
          SETTLEMENT,
          UPLOAD,
          UPLOAD_END,
          SIGN_IN,
          SIGN_OFF,
          ECHO,
          SCRIPT_RESULT,
          DOWNLOAD,
          UNKNOWN ->
          false;
    };
  }

  /// What a host does not do while it is closed: signing in too, unless a card decides.
  static boolean needsHost(Scope scope, TransactionKind kind) {
    boolean signIn =
        kind == TransactionKind.SIGN_IN && scope.kinds().isEmpty() && !scope.asksForCard();
    return signIn || showsCard(scope, kind);
  }
}
