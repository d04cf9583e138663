package org.posrig.reports.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds room for the texts of a lane: the first row where one fits, else shortened, else left out.
///
/// Texts are placed from left to right; obstacles that must stay free are taken first.
final class LabelRows {
  static final double GAP = 5;
  private static final double SHORTEST = 34;

  private final int maxRows;
  private final double rowHeight;
  private final double right;
  private final List<List<Box>> rows = new ArrayList<>();

  LabelRows(int maxRows, double rowHeight, double right) {
    this.maxRows = maxRows;
    this.rowHeight = rowHeight;
    this.right = right;
  }

  double rowHeight() {
    return rowHeight;
  }

  int used() {
    return Math.max(1, rows.size());
  }

  /// Keeps a piece of a row free of texts.
  void block(int row, double from, double to) {
    row(row).add(new Box(from, row * rowHeight, to - from, rowHeight));
  }

  /// A mark of some width at x and the text right of it. Empty when there is no room at all.
  Optional<Placed> place(double x, double mark, String text, double size) {
    return whole(x, mark, text, size).or(() -> shortest(x, mark, text, size));
  }

  /// Begins right of a mark, or ends left of it, whichever shows the whole text.
  Optional<Placed> beside(double right, double left, String text, double size) {
    double begin = left - TextWidth.of(text, size);
    return whole(right, 0, text, size)
        .or(() -> begin < Axis.LEFT ? Optional.empty() : whole(begin, 0, text, size))
        .or(() -> shortest(right, 0, text, size));
  }

  private Optional<Placed> whole(double x, double mark, String text, double size) {
    double width = mark + TextWidth.of(text, size);
    for (int row = 0; row < maxRows; row++) {
      if (room(row, x) >= width) return Optional.of(take(row, x, text, width));
    }
    return Optional.empty();
  }

  private Optional<Placed> shortest(double x, double mark, String text, double size) {
    return widest(x).flatMap(row -> shortened(row, x, mark, text, size));
  }

  private Optional<Integer> widest(double x) {
    int best = 0;
    for (int row = 1; row < maxRows; row++) if (room(row, x) > room(best, x)) best = row;
    return room(best, x) < SHORTEST ? Optional.empty() : Optional.of(best);
  }

  private Optional<Placed> shortened(int row, double x, double mark, String text, double size) {
    String shorter = TextWidth.shorten(text, size, room(row, x) - mark);
    if (shorter.isEmpty()) return Optional.empty();
    return Optional.of(take(row, x, shorter, mark + TextWidth.of(shorter, size)));
  }

  private Placed take(int row, double x, String text, double width) {
    Box box = new Box(x, row * rowHeight, width, rowHeight);
    row(row).add(box);
    return new Placed(box, text);
  }

  /// How far a text at x may reach in a row; negative when x itself is taken.
  private double room(int row, double x) {
    double limit = right;
    if (row < rows.size()) {
      for (Box taken : rows.get(row)) {
        if (taken.right() + GAP <= x) continue;
        if (taken.x() <= x + GAP) return -1;
        limit = Math.min(limit, taken.x() - GAP);
      }
    }
    return limit - x;
  }

  private List<Box> row(int row) {
    while (rows.size() <= row) rows.add(new ArrayList<>());
    return rows.get(row);
  }

  /// A text that has found its place.
  record Placed(Box box, String text) {}
}
