package org.posrig.people;

import org.posrig.device.TestCard;

/// How somebody pays: with which card, put in how, and what happens when the pad asks for the
/// PIN.
public record Payer(TestCard card, Manner manner, Pin pin) {

  /// Chip cards are put in, others have only their stripe.
  public static Payer with(TestCard card) {
    return new Payer(card, card.chip().isPresent() ? Manner.INSERTS : Manner.SWIPES, Pin.RIGHT);
  }

  public Payer by(Manner other) {
    return new Payer(card, other, pin);
  }

  public Payer and(Pin other) {
    return new Payer(card, manner, other);
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
