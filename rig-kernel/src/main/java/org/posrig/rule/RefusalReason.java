package org.posrig.rule;

import org.posrig.meaning.Decision;

/// Why a rule refuses. The dialect's table says by which code.
public enum RefusalReason {
  /// The card's number is in no range of the BIN table.
  UNKNOWN_ISSUER,
  /// The acquirer does not take this kind of card.
  CARD_NOT_ACCEPTED,
  /// The issuer, or the way to it, is closed.
  ISSUER_CLOSED,
  /// The acquirer is closed: the day's end, maintenance.
  ACQUIRER_CLOSED,
  /// The acquirer has closed this terminal.
  TERMINAL_CLOSED,
  /// The issuer takes nothing from this merchant.
  MERCHANT_BARRED,
  /// The issuer does not do this kind of transaction.
  KIND_NOT_SUPPORTED,
  AMOUNT_TOO_SMALL,
  AMOUNT_TOO_LARGE,
  TOO_MANY,
  TOO_SOON,
  /// Together with what was spent before.
  OVER_LIMIT,
  CARD_LOCKED,
  CARD_FROZEN,
  CARD_LOST,
  CARD_STOLEN,
  PIN_TRIES_EXCEEDED,
  /// The device's serial number is not in the register.
  UNKNOWN_DEVICE;

  public Decision decision() {
    return switch (this) {
      case CARD_LOST, CARD_STOLEN -> Decision.KEEP_CARD;
      case UNKNOWN_ISSUER,
          CARD_NOT_ACCEPTED,
          ISSUER_CLOSED,
          ACQUIRER_CLOSED,
          TERMINAL_CLOSED,
          MERCHANT_BARRED,
          KIND_NOT_SUPPORTED,
          AMOUNT_TOO_SMALL,
          AMOUNT_TOO_LARGE,
          TOO_MANY,
          TOO_SOON,
          OVER_LIMIT,
          CARD_LOCKED,
          CARD_FROZEN,
          PIN_TRIES_EXCEEDED,
          UNKNOWN_DEVICE ->
          Decision.REFUSED;
    };
  }
}
