package org.posrig.reference.iso;

/// How a field stands on the wire (host-protocol.md 1.3).
///
/// `LL` and `LLL` are length prefixes of one and two BCD bytes that count digits or characters.
enum Coding {
  /// Packed digits, an odd count is padded in front.
  BCD(0),
  /// Packed digits, an odd count is padded behind.
  BCD_LEFT(0),
  LL_BCD(1),
  LLL_BCD(2),
  TEXT(0),
  LL_TEXT(1),
  LLL_TEXT(2),
  BINARY(0),
  LLL_BINARY(2);

  private final int prefixBytes;

  Coding(int prefixBytes) {
    this.prefixBytes = prefixBytes;
  }

  int prefixBytes() {
    return prefixBytes;
  }

  /// Bytes on the wire for a number of digits, characters or bytes.
  int bytesFor(int units) {
    return switch (this) {
      case BCD, BCD_LEFT, LL_BCD, LLL_BCD -> (units + 1) / 2;
      case TEXT, LL_TEXT, LLL_TEXT, BINARY, LLL_BINARY -> units;
    };
  }
}
