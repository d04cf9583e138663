package org.posrig.drivers.printer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.posrig.device.Slip.Align;
import org.posrig.device.Slip.SlipLine;

/// The line that is being made: characters at their places, in dots from the left of the printing
/// area.
final class LineBuffer {
  private final List<Placed> placed = new ArrayList<>();
  private int x;

  private record Placed(int x, int width, int cell, String text, boolean large) {}

  boolean isEmpty() {
    return placed.isEmpty();
  }

  int x() {
    return x;
  }

  void moveTo(int dots) {
    x = Math.max(0, dots);
  }

  boolean hasRoomFor(int width, int areaWidth) {
    return x + width <= areaWidth || x == 0;
  }

  void add(String text, int width, int cell, boolean large) {
    placed.add(new Placed(x, width, cell, text, large));
    x += width;
  }

  void clear() {
    placed.clear();
    x = 0;
  }

  /// The line as text; the places become spaces.
  SlipLine finish(PrintModes modes) {
    placed.sort(Comparator.comparingInt(Placed::x));
    boolean wholePaper = modes.areaWidth() == PrintModes.PAPER_DOTS;
    boolean large =
        !placed.isEmpty() && placed.stream().allMatch(one -> one.large || one.text.isBlank());
    SlipLine line =
        wholePaper
            ? new SlipLine(text(0), modes.align(), large && !allBlank())
            : new SlipLine(text(shift(modes)), Align.LEFT, large && !allBlank());
    clear();
    return line;
  }

  private boolean allBlank() {
    return placed.stream().allMatch(one -> one.text.isBlank());
  }

  /// How far the alignment within a narrower area moves the line to the right.
  private int shift(PrintModes modes) {
    int right = placed.stream().mapToInt(one -> one.x + one.width).max().orElse(0);
    int room = Math.max(0, modes.areaWidth() - right);
    return modes.leftMargin()
        + switch (modes.align()) {
          case LEFT -> 0;
          case CENTRE -> room / 2;
          case RIGHT -> room;
        };
  }

  private String text(int shift) {
    int cell = placed.stream().mapToInt(Placed::cell).min().orElse(PrintModes.FONT_A_DOTS);
    StringBuilder text = new StringBuilder();
    int cursor = -shift;
    for (Placed one : placed) {
      int spaces = Math.max(0, Math.round((one.x - cursor) / (float) cell));
      text.repeat(' ', spaces).append(one.text);
      cursor += spaces * cell + one.width;
    }
    return text.toString();
  }
}
