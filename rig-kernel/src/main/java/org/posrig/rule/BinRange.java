package org.posrig.rule;

import org.posrig.card.CardKind;

/// A row of a BIN table.
///
/// @param prefix with which its card numbers begin; the longest that fits counts
/// @param acceptance whether the acquirer takes its cards
/// @param route by which the issuer is reached
public record BinRange(
    String prefix, String issuer, CardKind kind, Acceptance acceptance, String route) {
  public BinRange {
    if (!prefix.matches("\\d{1,19}"))
      throw new IllegalArgumentException("a range of card numbers begins with digits");
  }

  public enum Acceptance {
    TAKEN,
    NOT_TAKEN
  }

  /// No more than the issuer's six digits.
  @Override
  public String toString() {
    return prefix.substring(0, Math.min(6, prefix.length())) + "… " + issuer;
  }
}
