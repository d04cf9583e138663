package org.posrig.meaning;

/// What a message says of the card.
///
/// @param number masked: first six, last four; empty when the message has none or it is encrypted
/// @param entry how it was read
/// @param pin whether an encrypted PIN goes along
public record CardUse(String number, EntryMode entry, boolean pin) {
  public static final CardUse NONE = new CardUse("", EntryMode.UNSAID, false);
}
