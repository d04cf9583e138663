package org.posrig.reference.flow;

import org.posrig.card.Pan;

/// What was read from a card. Never printed.
///
/// @param track2 digits with `D` for the separator
/// @param track3 the same, empty when there is none
/// @param expiry `YYMM`; sent for chip cards only
/// @param sequence three digits; empty for stripes
record CardData(Pan pan, Way way, String track2, String track3, String expiry, String sequence) {

  /// How the card was read.
  enum Way {
    STRIPE,
    CHIP,
    /// A chip card's stripe, after its chip failed.
    FALLBACK
  }

  /// The letter on the slip.
  String letter() {
    return way == Way.CHIP ? "I" : "S";
  }

  @Override
  public String toString() {
    return way + " " + pan.masked();
  }
}
