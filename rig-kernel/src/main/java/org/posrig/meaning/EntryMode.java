package org.posrig.meaning;

/// How the card's number came into the terminal.
public enum EntryMode {
  UNSAID,
  KEYED,
  STRIPE,
  CHIP,
  CONTACTLESS,
  /// The stripe of a chip card whose chip did not work.
  FALLBACK;

  /// A card was there.
  public boolean isRead() {
    return this != UNSAID && this != KEYED;
  }

  public boolean isStripe() {
    return this == STRIPE || this == FALLBACK;
  }
}
