package org.posrig.reference.online;

/// What an exchange is to the rules of MAC and reversal (host-protocol.md 1.11).
public enum Kind {
  /// Signed, and taken back when its end is in doubt.
  PAYMENT,
  /// Signed; what becomes of it without an answer the day's totals tell: it is never taken back.
  REFUND,
  /// Signed, and sent again as it was until it is answered.
  ADVICE,
  /// Signed, moves no money.
  INQUIRY,
  /// Unsigned, behind a pending reversal.
  SETTLEMENT,
  /// As a settlement; the batch goes up.
  UPLOAD,
  /// Unsigned, behind a pending reversal.
  SIGN_OFF,
  /// Unsigned, and never blocked by a reversal: the reversal may need the keys that it brings (R5).
  SIGN_IN;

  boolean signed() {
    return this == PAYMENT || this == REFUND || this == ADVICE || this == INQUIRY;
  }

  boolean reversible() {
    return this == PAYMENT;
  }

  /// How often each stored advice is tried before such an exchange.
  int triesOfAdvices() {
    return switch (this) {
      case PAYMENT, REFUND, INQUIRY, SIGN_OFF -> 1;
      case SETTLEMENT -> 3;
      case ADVICE, UPLOAD, SIGN_IN -> 0;
    };
  }

  boolean waitsForReversal() {
    return this != SIGN_IN;
  }
}
