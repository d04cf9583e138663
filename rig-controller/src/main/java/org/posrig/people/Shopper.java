package org.posrig.people;

import org.posrig.device.CardSlot;
import org.posrig.device.PinKeys;
import org.posrig.history.Event.PinAsked;
import org.posrig.history.Event.ScreenShowed;
import org.posrig.secret.Secret;
import org.posrig.session.Rig;

/// The card holder: card, PIN pad, nothing else.
public final class Shopper {
  private final Rig rig;
  private final ScreenObserver eyes;

  public Shopper(Rig rig, ScreenObserver eyes) {
    this.rig = rig;
    this.eyes = eyes;
  }

  /// Puts the card in or swipes it, once the terminal asks for one.
  public void presents(PaymentMethod payer) {
    awaitsCardPrompt(payer);
    eyes.act(() -> handsOver(payer));
  }

  /// Does at the PIN pad what the payer does, once the pad asks.
  public void answersPin(PaymentMethod payer) {
    awaitsPinPad("the " + payer.card() + " was presented");
    eyes.act(() -> touchesPinPad(payer));
  }

  /// Waits for the pad to ask.
  public void awaitsPinPad(String asked) {
    eyes.event(PinAsked.class::isInstance, "the PIN pad ask for the PIN", rig.patience(), asked);
  }

  /// Tears the card out, from wherever it is.
  public void takesCard() {
    eyes.hesitate();
    eyes.act(() -> rig.device(CardSlot.class).withdraw());
  }

  void handsOver(PaymentMethod payer) {
    eyes.takeBackCard();
    eyes.hesitate();
    CardSlot slot = rig.device(CardSlot.class);
    switch (payer.manner()) {
      case INSERTS -> slot.insert(payer.card());
      case SWIPES -> slot.swipe(payer.card());
    }
  }

  void touchesPinPad(PaymentMethod payer) {
    eyes.hesitate();
    PinKeys keys = rig.device(PinKeys.class);
    switch (payer.pin()) {
      case RIGHT -> keys.type(payer.card().pin());
      case WRONG -> keys.type(wrong(payer.card().pin()));
      case NONE -> keys.bypass();
      case CANCELS -> keys.cancel();
    }
  }

  private void awaitsCardPrompt(PaymentMethod payer) {
    eyes.screen(
        Shopper::asksForCard,
        "it ask for a card",
        rig.patience(),
        "the shopper holds the " + payer.card());
  }

  private static boolean asksForCard(ScreenShowed screen) {
    return screen.meaning().equals("card") || screen.meaning().equals("insert-chip");
  }

  /// The same digits backwards: no PIN of the drawer reads the same both ways.
  private static Secret wrong(Secret pin) {
    byte[] right = pin.reveal();
    byte[] backwards = new byte[right.length];
    for (int at = 0; at < right.length; at++) backwards[at] = right[right.length - 1 - at];
    return Secret.of(backwards);
  }
}
