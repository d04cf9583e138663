package org.posrig.meaning;

/// Whose slip it is.
public enum SlipCopy {
  UNSAID,
  MERCHANT,
  HOLDER,
  /// A third one, which some banks ask for.
  BANK
}
