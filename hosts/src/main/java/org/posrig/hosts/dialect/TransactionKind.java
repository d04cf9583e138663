package org.posrig.hosts.dialect;

/// What a request asks for.
public enum TransactionKind {
  SIGN_IN,
  SIGN_OFF,
  ECHO,
  BALANCE,
  SALE,
  VOID,
  REVERSAL,
  SETTLEMENT,
  /// A list of stripe transactions.
  UPLOAD_LIST,
  /// One chip transaction.
  UPLOAD_ONE,
  UPLOAD_END,
  /// Known to the dialect, answered 40.
  NOT_SERVED,
  /// In no row of the dialect, answered 12.
  UNKNOWN
}
