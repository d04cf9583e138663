package org.posrig.meaning;

/// What an answer decides. The dialect says which codes mean it, for each kind of transaction: of
/// a reversal or an upload, APPROVED means that it is done.
public enum Decision {
  /// No decision in it, or none that the dialect knows.
  UNSAID,
  APPROVED,
  PARTLY_APPROVED,
  REFUSED,
  KEEP_CARD,
  SIGN_IN_AGAIN;

  public boolean approves() {
    return this == APPROVED || this == PARTLY_APPROVED;
  }
}
