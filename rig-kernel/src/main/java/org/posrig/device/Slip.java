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
  /// @param spans where the parts of a printed line lie, for its picture; empty when text, place
  ///     and size say it all. A driver that prints does not look at them.
  public record SlipLine(String text, Align align, boolean large, List<Span> spans) {
    public SlipLine {
      spans = List.copyOf(spans);
    }

    public SlipLine(String text, Align align, boolean large) {
      this(text, align, large, List.of());
    }

    public static SlipLine of(String text) {
      return new SlipLine(text, Align.LEFT, false);
    }
  }

  /// A part of a printed line whose characters are of one size and next to each other. Dots are 203
  /// to the inch; the paper has 576 of them.
  ///
  /// @param from index of its first character in the line's text
  /// @param to index behind its last
  /// @param x dots from the left edge of what can be printed
  /// @param width dots that it takes
  /// @param height dots; 24 is the normal size
  public record Span(int from, int to, int x, int width, int height) {}

  /// Where a line stands on the paper.
  public enum Align {
    LEFT,
    CENTRE,
    RIGHT
  }
}
