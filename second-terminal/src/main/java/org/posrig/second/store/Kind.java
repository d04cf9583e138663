package org.posrig.second.store;

import java.util.Set;

/// What a journal can hold, and how its request says so.
public enum Kind {
  PURCHASE("0200", "00", "00"),
  VOID("0200", "02", "00"),
  REFUND("0200", "20", "00"),
  AUTHORISATION("0100", "30", "06"),
  AUTHORISATION_VOID("0100", "02", "06"),
  COMPLETION("0200", "00", "06"),
  COMPLETION_ADVICE("0220", "00", "06"),
  COMPLETION_VOID("0200", "02", "06");

  private final String type;
  private final String digits;
  private final String condition;

  Kind(String type, String digits, String condition) {
    this.type = type;
    this.digits = digits;
    this.condition = condition;
  }

  /// Of the request: `0200`.
  public String type() {
    return type;
  }

  /// The first pair of digits of F3.
  public String digits() {
    return digits;
  }

  /// F25.
  public String condition() {
    return condition;
  }

  public boolean isVoid() {
    return this == VOID || this == AUTHORISATION_VOID || this == COMPLETION_VOID;
  }

  public boolean completes() {
    return this == COMPLETION || this == COMPLETION_ADVICE;
  }

  /// Charges the card.
  public boolean charges() {
    return this == PURCHASE || completes();
  }

  /// Money goes back to the card, or is no longer reserved.
  public boolean gives() {
    return isVoid() || this == REFUND;
  }

  /// Belongs to the totals of a batch while it is not taken back.
  public boolean counts() {
    return charges() || this == REFUND;
  }

  /// The records of the journal that it takes back; empty for what takes none of them back.
  public Set<Kind> takesBack() {
    return switch (this) {
      case PURCHASE, REFUND, AUTHORISATION, AUTHORISATION_VOID, COMPLETION, COMPLETION_ADVICE ->
          Set.of();
      case VOID -> Set.of(PURCHASE);
      case COMPLETION_VOID -> Set.of(COMPLETION, COMPLETION_ADVICE);
    };
  }
}
