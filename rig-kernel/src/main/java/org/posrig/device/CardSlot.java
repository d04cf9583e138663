package org.posrig.device;

import org.posrig.card.TestCard;

/// The rig's hand at the terminal's card slot.
public interface CardSlot extends Device {

  /// Puts the card in, chip first.
  void insert(TestCard card);

  /// Presents only the stripe: the contacts do not reach the chip.
  void swipe(TestCard card);

  /// Takes the card, from the mouth or (torn out) from inside; nothing happens when there is none.
  void withdraw();
}
