package org.posrig.device;

import java.util.List;

/// A receipt to print.
public record Slip(List<SlipLine> lines) {
  public Slip {
    lines = List.copyOf(lines);
  }

  /// One line of text.
  ///
  /// @param text may hold Chinese, which the driver sends as GB18030
  public record SlipLine(String text, Align align, boolean large) {
    public static SlipLine of(String text) {
      return new SlipLine(text, Align.LEFT, false);
    }
  }

  /// Where a line stands on the paper.
  public enum Align {
    LEFT,
    CENTRE,
    RIGHT
  }
}
