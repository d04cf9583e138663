package org.posrig.secret;

/// What must never be read in an output. Its word stands in the catalogue of texts.
public enum SecretKind {
  CARD_NUMBER,
  /// Track 1 or 2 of a magnetic stripe, or what a chip gives for it.
  TRACK,
  PIN,
  /// A PIN in its block of eight bytes, enciphered or in clear.
  PIN_BLOCK,
  KEY
}
