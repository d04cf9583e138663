package org.posrig.drivers.printer;

import org.posrig.device.Slip.Align;

/// The bytes that the driver sends. Each stands in a golden test; source:
/// `docs/devices/esc-pos-printer.md`.
final class EscPos {
  static final int LF = 0x0A;
  static final int FF = 0x0C;
  static final int DLE = 0x10;
  static final int DC2 = 0x12;
  static final int CAN = 0x18;
  static final int ESC = 0x1B;
  static final int FS = 0x1C;
  static final int GS = 0x1D;
  static final int US = 0x1F;

  private EscPos() {}

  /// `ESC @`: clears modes and the line that is being made, not the receive buffer.
  static byte[] initialise() {
    return bytes(ESC, '@');
  }

  /// `ESC a`.
  static byte[] align(Align align) {
    return bytes(
        ESC,
        'a',
        switch (align) {
          case LEFT -> 0;
          case CENTRE -> 1;
          case RIGHT -> 2;
        });
  }

  /// `GS !`: double width and height, or normal.
  static byte[] large(boolean on) {
    return bytes(GS, '!', on ? 0x11 : 0x00);
  }

  /// `FS W`: Chinese characters four times as large, or normal.
  static byte[] chineseLarge(boolean on) {
    return bytes(FS, 'W', on ? 1 : 0);
  }

  /// `FS &` and `FS .`: bytes from 80 on are taken in pairs, or not.
  static byte[] chinese(boolean on) {
    return bytes(FS, on ? '&' : '.');
  }

  static byte[] lineFeed() {
    return bytes(LF);
  }

  /// `GS V`: feeds to the cutter and cuts.
  static byte[] cut() {
    return bytes(GS, 'V', 0x42, 0x00);
  }

  /// `GS r`: asks in order, so that the answer proves that all before it was done.
  static byte[] paperStatusInOrder() {
    return bytes(GS, 'r', 1);
  }

  /// `DLE EOT`: asks at once, also off-line. 1 printer, 2 why off-line, 3 error, 4 paper.
  static byte[] realTimeStatus(int query) {
    return bytes(DLE, 0x04, query);
  }

  /// `DLE ENQ 2`: forgets what is in the buffers.
  static byte[] clearBuffers() {
    return bytes(DLE, 0x05, 2);
  }

  static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) bytes[i] = (byte) values[i];
    return bytes;
  }
}
