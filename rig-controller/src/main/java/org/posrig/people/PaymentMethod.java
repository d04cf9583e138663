package org.posrig.people;

import org.posrig.card.TestCard;
import org.posrig.history.Event.Manner;

/// How somebody pays: with which card, put in how, and what happens when the pad asks for the
/// PIN.
public record PaymentMethod(TestCard card, Manner manner, Pin pin) {

  /// Chip cards are put in, others have only their stripe.
  public static PaymentMethod with(TestCard card) {
    return new PaymentMethod(
        card, card.chip().isPresent() ? Manner.INSERT : Manner.SWIPE, Pin.RIGHT);
  }

  public PaymentMethod by(Manner other) {
    return new PaymentMethod(card, other, pin);
  }

  public PaymentMethod and(Pin other) {
    return new PaymentMethod(card, manner, other);
  }

  /// What the holder does at the PIN pad.
  public enum Pin {
    RIGHT,
    WRONG,
    NONE,
    CANCELS
  }
}
