package org.posrig.meaning;

/// Why a terminal reverses.
public enum ReversalReason {
  UNSAID,
  NO_ANSWER,
  WRONG_MAC,
  /// The answer could not be taken apart, or the terminal failed.
  ERROR,
  CARD_HOLDER,
  /// A reason, but none that the dialect knows.
  UNKNOWN
}
