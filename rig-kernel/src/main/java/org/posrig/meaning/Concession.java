package org.posrig.meaning;

/// What a terminal is set to do although money is lost by it, because its shop and its acquirer
/// have agreed on it (terminal-behaviour.md 4.12). A check would otherwise call it wrong.
public enum Concession {
  /// After all tries without an answer a reversal is given up, and the display says so.
  GIVES_UP_REVERSAL,
  /// An answer that does not fit its request ends the transaction, without a reversal; the display
  /// says that it did not fit.
  ENDS_AT_MISMATCH
}
