package org.posrig.drivers.frame;

/// The two kinds of frame (visa-pin-pad.md, "Frames").
public enum Delimiters {
  /// A transaction: STX … ETX.
  STX_ETX(0x02, 0x03),
  /// Administration: SI … SO.
  SI_SO(0x0F, 0x0E);

  final byte start;
  final byte end;

  Delimiters(int start, int end) {
    this.start = (byte) start;
    this.end = (byte) end;
  }

  static boolean isStart(byte value) {
    return value == STX_ETX.start || value == SI_SO.start;
  }

  static boolean isEnd(byte value) {
    return value == STX_ETX.end || value == SI_SO.end;
  }

  static Delimiters startingWith(byte value) {
    return value == STX_ETX.start ? STX_ETX : SI_SO;
  }
}
