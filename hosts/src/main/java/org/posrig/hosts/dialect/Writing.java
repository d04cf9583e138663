package org.posrig.hosts.dialect;

/// How the values of a table are written: as packed bytes or as characters.
///
/// @param type of the message
/// @param digits of numeric fields and tracks
/// @param lengths before fields of varying length
/// @param bytes of binary fields; in hexadecimal characters, a length counts the characters
/// @param text of the other fields
/// @param bitmap in bytes or in hexadecimal characters
public record Writing(
    Digits type, Digits digits, Digits lengths, Bytes bytes, Text text, Bytes bitmap) {

  static final Writing PACKED =
      new Writing(Digits.BCD, Digits.BCD, Digits.BCD, Bytes.RAW, Text.ASCII, Bytes.RAW);

  /// How digits are written.
  public enum Digits {
    BCD,
    ASCII,
    /// A number, the most significant byte first; lengths only.
    BINARY
  }

  /// How bytes are written.
  public enum Bytes {
    RAW,
    HEX
  }

  /// How characters are written.
  public enum Text {
    ASCII,
    EBCDIC
  }

  /// Where and with what an odd number of packed digits is filled up.
  ///
  /// @param fill the nibble: 0 or F
  public record Pad(boolean before, char fill) {}
}
