package org.posrig.meaning;

/// What a message's authentication code is worth.
public enum Authenticity {
  VALID,
  INVALID,
  /// None where the dialect may have one.
  ABSENT,
  /// No key is known yet, or the message cannot be taken apart.
  UNDECIDED,
  /// The dialect has none.
  UNUSED
}
