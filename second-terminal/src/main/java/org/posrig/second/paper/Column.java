package org.posrig.second.paper;

import org.posrig.device.Slip.Align;
import org.posrig.device.Slip.SlipLine;

/// The lines of this maker's slips: 32 columns.
final class Column {
  static final int WIDTH = 32;

  private Column() {}

  static SlipLine centred(String text) {
    return new SlipLine(text, Align.CENTRE, false);
  }

  static SlipLine title(String text) {
    return new SlipLine(text, Align.CENTRE, true);
  }

  /// A label on the left, its value on the right edge.
  static SlipLine pair(String label, String value) {
    int blanks = Math.max(1, WIDTH - label.length() - value.length());
    return SlipLine.of(label + " ".repeat(blanks) + value);
  }

  static SlipLine rule() {
    return SlipLine.of("-".repeat(WIDTH));
  }
}
