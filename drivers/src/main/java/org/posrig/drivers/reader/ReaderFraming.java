package org.posrig.drivers.reader;

import java.io.ByteArrayOutputStream;

/// The reader's frame: `DLE STX` text `DLE ETX` BCC; a DLE in the text is doubled, the BCC is the
/// XOR of the text and ETX. Source: `docs/devices/motor-reader.md`.
final class ReaderFraming {
  static final int STX = 0x02;
  static final int ETX = 0x03;
  static final int EOT = 0x04;
  static final int ENQ = 0x05;
  static final int ACK = 0x06;
  static final int DLE = 0x10;
  static final int NAK = 0x15;

  private ReaderFraming() {}

  static byte[] frame(byte[] text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(DLE);
    out.write(STX);
    for (byte b : text) {
      if (b == DLE) out.write(DLE);
      out.write(b);
    }
    out.write(DLE);
    out.write(ETX);
    out.write(check(text));
    return out.toByteArray();
  }

  /// `DLE` and one control character.
  static byte[] control(int character) {
    return new byte[] {DLE, (byte) character};
  }

  static int check(byte[] text) {
    int check = ETX;
    for (byte b : text) check ^= b & 0xFF;
    return check;
  }
}
