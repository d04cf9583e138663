package org.posrig.people;

import org.posrig.card.TestCard;

/// How somebody pays: with which card, put in how, and what happens when the pad asks for the
/// PIN.
public record PaymentMethod(TestCard card, Manner manner, Pin pin) {

  /// Chip cards are put in, others have only their stripe.
  public static PaymentMethod with(TestCard card) {
    return new PaymentMethod(
        card, card.chip().isPresent() ? Manner.INSERTS : Manner.SWIPES, Pin.RIGHT);
  }

  public PaymentMethod by(Manner other) {
    return new PaymentMethod(card, other, pin);
  }

  public PaymentMethod and(Pin other) {
    return new PaymentMethod(card, manner, other);
  }

  /// How the card goes in.
  public enum Manner {
    INSERTS,
    SWIPES
  }

  /// What the holder does at the PIN pad.
  public enum Pin {
    RIGHT,
    WRONG,
    NONE,
    CANCELS
  }
}
