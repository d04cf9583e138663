package org.posrig.card;

import java.util.Optional;
import org.posrig.secret.Secret;

/// A card of the rig's drawer. Test numbers only: UnionPay's public test range 621094800000….
///
/// @param name what a scenario calls it
/// @param tracks what the stripe holds
/// @param chip the chip's application, when the card has one
/// @param pin the right PIN
public record TestCard(String name, Pan pan, Tracks tracks, Optional<ChipData> chip, Secret pin) {

  /// What the chip answers to READ RECORD; no cryptograms yet.
  ///
  /// @param sequence PAN sequence number, three digits
  public record ChipData(String aid, String sequence) {}

  @Override
  public String toString() {
    return name + " " + pan.masked();
  }
}
