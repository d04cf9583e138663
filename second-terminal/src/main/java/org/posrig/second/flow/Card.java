package org.posrig.second.flow;

import org.posrig.card.Pan;

/// What was read from a card. Never printed.
///
/// @param track track 2, `D` for its separator
/// @param expiry `YYMM`
/// @param sequence three digits, empty when the card has none
/// @param application the chip's, hexadecimal; empty for a stripe
record Card(How how, Pan pan, String track, String expiry, String sequence, String application) {

  /// How a card was read, and what F22 says then. The last digit: a PIN can be taken here.
  enum How {
    CHIP("051"),
    STRIPE("021"),
    /// The stripe of a card whose chip is dead.
    FALLBACK("801");

    private final String field22;

    How(String field22) {
      this.field22 = field22;
    }

    String field22() {
      return field22;
    }
  }

  @Override
  public String toString() {
    return how + " " + pan.masked();
  }
}
