package org.posrig.people;

import org.posrig.device.CardSlot;
import org.posrig.device.PinKeys;
import org.posrig.history.Event.PinAsked;
import org.posrig.history.Event.ScreenShowed;
import org.posrig.meaning.ScreenMeaning;
import org.posrig.secret.Secret;
import org.posrig.session.MissingCapability;
import org.posrig.session.Rig;
import org.posrig.text.Sentence;

/// The card holder: card, PIN pad, nothing else.
public final class Shopper {
  private final Rig rig;
  private final ScreenObserver observer;

  public Shopper(Rig rig, ScreenObserver observer) {
    this.rig = rig;
    this.observer = observer;
  }

  /// Puts the card in or swipes it, once the terminal asks for one.
  public void presents(PaymentMethod payer) {
    isAskedForCard();
    observer.act(() -> handsOver(payer));
  }

  /// Does at the PIN pad what the payer does, once the pad asks.
  public void answersPin(PaymentMethod payer) {
    awaitsPinPad();
    observer.act(() -> touchesPinPad(payer));
  }

  /// Waits for the pad to ask.
  public void awaitsPinPad() {
    observer.event(PinAsked.class::isInstance, Sentence.of("people.no-pin-asked"), rig.patience());
  }

  /// Tears the card out, from wherever it is.
  public void takesCard() {
    observer.hesitate();
    observer.act(() -> rig.device(CardSlot.class).withdraw());
  }

  void handsOver(PaymentMethod payer) {
    observer.takeBackCard();
    observer.hesitate();
    CardSlot slot = rig.device(CardSlot.class);
    switch (payer.manner()) {
      case INSERT -> slot.insert(payer.card());
      case SWIPE -> slot.swipe(payer.card());
      case TAP -> throw new MissingCapability(Sentence.of("session.no-tap", rig.model().name()));
    }
  }

  void touchesPinPad(PaymentMethod payer) {
    observer.hesitate();
    PinKeys keys = rig.device(PinKeys.class);
    switch (payer.pin()) {
      case RIGHT -> keys.type(payer.card().pin());
      case WRONG -> keys.type(wrong(payer.card().pin()));
      case NONE -> keys.bypass();
      case CANCELS -> keys.cancel();
    }
  }

  /// Waits for the terminal to ask, with the card of before in the hand again: what it showed until
  /// then is over.
  void isAskedForCard() {
    observer.takeBackCard();
    observer.act(() -> {});
    observer.screen(Shopper::asksForCard, Sentence.of("people.no-card-asked"), rig.patience());
  }

  private static boolean asksForCard(ScreenShowed screen) {
    return screen.meaning() == ScreenMeaning.CARD || screen.meaning() == ScreenMeaning.INSERT_CHIP;
  }

  /// The same digits backwards: no PIN of the drawer reads the same both ways.
  private static Secret wrong(Secret pin) {
    byte[] right = pin.reveal();
    byte[] backwards = new byte[right.length];
    for (int at = 0; at < right.length; at++) backwards[at] = right[right.length - 1 - at];
    return Secret.of(backwards);
  }
}
