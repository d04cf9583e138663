package org.posrig.card;

import java.util.Optional;
import org.posrig.secret.Secret;

/// A card of the rig's drawer. Numbers of the public test ranges only
/// ([org.posrig.card.range.TestRanges]).
///
/// @param name what a scenario calls it: its role
/// @param tracks what the stripe holds
/// @param chip the chip's application, when the card has one
/// @param pin the right PIN
/// @param kind of account
/// @param issuer who has issued it, as the fake issuers are called
public record TestCard(
    String name,
    Pan pan,
    Tracks tracks,
    Optional<ChipData> chip,
    Secret pin,
    CardKind kind,
    String issuer) {

  /// What the chip answers to READ RECORD; no cryptograms yet.
  ///
  /// @param sequence PAN sequence number, three digits
  public record ChipData(String aid, String sequence) {}

  /// A debit card of a bank of its own.
  public TestCard(String name, Pan pan, Tracks tracks, Optional<ChipData> chip, Secret pin) {
    this(name, pan, tracks, chip, pin, CardKind.DEBIT, "the bank of the " + name);
  }

  @Override
  public String toString() {
    return name + " " + pan.masked();
  }
}
