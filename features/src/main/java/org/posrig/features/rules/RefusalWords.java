package org.posrig.features.rules;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.posrig.rule.RefusalReason;

/// Why a rule refuses, as scenarios say it.
public enum RefusalWords {
  NO_SUCH_ISSUER("no such issuer", RefusalReason.UNKNOWN_ISSUER),
  NOT_ACCEPTED("not this kind of card", RefusalReason.CARD_NOT_ACCEPTED),
  ISSUER_CLOSED("the issuer is closed", RefusalReason.ISSUER_CLOSED),
  ACQUIRER_CLOSED("the acquirer is closed", RefusalReason.ACQUIRER_CLOSED),
  TERMINAL_CLOSED("the terminal is closed", RefusalReason.TERMINAL_CLOSED),
  BARRED("nothing from this merchant", RefusalReason.MERCHANT_BARRED),
  NOT_SUPPORTED("not supported by the issuer", RefusalReason.KIND_NOT_SUPPORTED),
  TOO_SMALL("amount too small", RefusalReason.AMOUNT_TOO_SMALL),
  TOO_LARGE("amount too large", RefusalReason.AMOUNT_TOO_LARGE),
  TOO_MANY("too many payments", RefusalReason.TOO_MANY),
  TOO_SOON("too soon after the last payment", RefusalReason.TOO_SOON),
  OVER_LIMIT("over the spending limit", RefusalReason.OVER_LIMIT),
  LOCKED("the card is locked", RefusalReason.CARD_LOCKED),
  FROZEN("the card is frozen", RefusalReason.CARD_FROZEN),
  LOST("the card is lost", RefusalReason.CARD_LOST),
  STOLEN("the card is stolen", RefusalReason.CARD_STOLEN),
  PIN_TRIES("too many wrong PINs", RefusalReason.PIN_TRIES_EXCEEDED),
  UNKNOWN_DEVICE("the device is not registered", RefusalReason.UNKNOWN_DEVICE);

  private final String words;
  private final RefusalReason reason;

  RefusalWords(String words, RefusalReason reason) {
    this.words = words;
    this.reason = reason;
  }

  /// @throws IllegalArgumentException when no reason reads so: lists those that do
  public static RefusalReason of(String words) {
    return Arrays.stream(values())
        .filter(one -> one.words.equals(words))
        .findFirst()
        .map(one -> one.reason)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no rule refuses by '" + words + "'; it may say: " + allWords()));
  }

  public String words() {
    return words;
  }

  private static String allWords() {
    return Arrays.stream(values()).map(one -> one.words).collect(Collectors.joining(", "));
  }
}
