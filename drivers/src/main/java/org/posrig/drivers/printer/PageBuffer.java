package org.posrig.drivers.printer;

import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.posrig.device.Slip.SlipLine;

/// The page of page mode: rows at their heights, printed together. Dots from the top left; each of
/// the four directions of print has rows of its own, read in that order.
final class PageBuffer {
  private static final int SAME_ROW = 11;
  private static final int TALLEST = 1_000_000;

  private final NavigableMap<Integer, LineBuffer> rows = new TreeMap<>();
  private int direction;
  private int left;
  private int top;
  private int width = PrintModes.PAPER_DOTS;
  private int height = TALLEST;
  private int y;

  /// How long a line may become: across the area, or along it when the print is turned.
  int lineWidth() {
    return direction % 2 == 0 ? width : Math.max(width, height);
  }

  /// `ESC W`: where the area lies and how large it is; its start is the place to print at.
  void area(int x0, int y0, int dx, int dy) {
    left = Math.min(x0, PrintModes.PAPER_DOTS - PrintModes.FONT_A_DOTS);
    top = y0;
    width = Math.clamp(dx, PrintModes.FONT_A_DOTS, PrintModes.PAPER_DOTS - left);
    height = Math.max(dy, 1);
    y = 0;
  }

  void direction(int n) {
    direction = n % 4;
    y = 0;
  }

  void moveTo(int dots) {
    y = Math.clamp(dots, 0, TALLEST - 1);
  }

  int y() {
    return y;
  }

  /// Puts what was made of a line at its row.
  void take(LineBuffer line) {
    if (!line.isEmpty()) line.pourInto(row(), left);
  }

  /// Puts a line, also an empty one, at its row and goes to the next.
  void takeLine(LineBuffer line, int lineDots) {
    int dots = Math.max(lineDots, line.height());
    line.pourInto(row(), left);
    line.clear();
    moveTo(y + dots);
  }

  private LineBuffer row() {
    int at = direction * TALLEST + Math.min(top + y, TALLEST - 1);
    return near(at).orElseGet(() -> rows.computeIfAbsent(at, _ -> new LineBuffer()));
  }

  private Optional<LineBuffer> near(int at) {
    return rows.subMap(at - SAME_ROW, true, at + SAME_ROW, true).values().stream().findFirst();
  }

  List<SlipLine> read() {
    return rows.values().stream().map(row -> row.read(LineBuffer.Frame.PAPER)).toList();
  }

  /// `CAN`: forgets what stands in the area.
  void clearArea() {
    int from = direction * TALLEST + Math.min(top, TALLEST - 1);
    int to = direction * TALLEST + Math.min(top + height, TALLEST);
    rows.subMap(from, true, to, false).clear();
    y = 0;
  }
}
