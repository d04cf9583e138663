package org.posrig.drivers.printer;

import org.posrig.device.Paper;

/// What the emulated printer's sensors say, and the status bytes made of it. Source of the bits:
/// `docs/devices/esc-pos-printer.md`.
///
/// @param errorBits as in the answer to `DLE EOT 3`: 04 mechanical, 08 cutter, 20 not recoverable,
/// 40 hot
record Sensors(Paper paper, boolean coverOpen, int errorBits) {

  boolean canPrint() {
    return paper != Paper.OUT && !coverOpen && errorBits == 0;
  }

  Sensors with(Paper other) {
    return new Sensors(other, coverOpen, errorBits);
  }

  Sensors withCover(boolean open) {
    return new Sensors(paper, open, errorBits);
  }

  Sensors healed() {
    return new Sensors(Paper.OK, false, 0);
  }

  /// The answer to `DLE EOT`.
  int realTime(int query) {
    return 0x12
        | switch (query) {
          case 1 -> offLine();
          case 2 -> coverBit(0x04) | (paper == Paper.OUT ? 0x20 : 0) | (errorBits != 0 ? 0x40 : 0);
          case 3 -> errorBits;
          case 4 -> rollBits(0x0C, 0x60);
          default -> 0;
        };
  }

  /// The answer to `GS r 1`.
  int inOrder() {
    return rollBits(0x03, 0x0C);
  }

  /// The report on change, four bytes. The drawer's line is high: no drawer is there.
  byte[] report() {
    return EscPos.bytes(0x14 | offLine() | coverBit(0x20), errorBits, rollBits(0x03, 0x0C), 0x0F);
  }

  private int offLine() {
    return canPrint() ? 0 : 0x08;
  }

  private int coverBit(int bit) {
    return coverOpen ? bit : 0;
  }

  /// Who sees no paper sees no reserve of it either.
  private int rollBits(int nearEnd, int out) {
    return switch (paper) {
      case OK -> 0;
      case NEAR_END -> nearEnd;
      case OUT -> nearEnd | out;
    };
  }
}
