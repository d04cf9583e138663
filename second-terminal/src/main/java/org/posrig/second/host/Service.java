package org.posrig.second.host;

/// What a request is to the rules of authentication and reversal.
public enum Service {
  /// Money moves: authenticated, and taken back when its end is in doubt.
  PAYMENT,
  /// Authenticated, moves no money.
  INQUIRY,
  /// Closes the batch or asks for it to be closed, behind a reversal that waits.
  CLOSING,
  /// A record of the batch.
  UPLOAD,
  /// Tells the host that the terminal is there, before anything else.
  LOGON;

  boolean isAuthenticated() {
    return this == PAYMENT || this == INQUIRY;
  }

  boolean isReversible() {
    return this == PAYMENT;
  }
}
