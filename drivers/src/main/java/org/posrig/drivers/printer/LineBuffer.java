package org.posrig.drivers.printer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.posrig.device.Slip.Align;
import org.posrig.device.Slip.SlipLine;
import org.posrig.device.Slip.Span;

/// The line that is being made: characters at their places, in dots from the left of the printing
/// area.
final class LineBuffer {
  private final List<Placed> placed = new ArrayList<>();
  private int x;

  /// A character, or a text that stays together.
  ///
  /// @param cell dots of one column of ASCII in its size
  record Placed(int x, int width, int height, int cell, String text, boolean large) {
    Placed right(int dots) {
      return new Placed(x + dots, width, height, cell, text, large);
    }

    int end() {
      return x + width;
    }

    boolean fills(int left, int high, int column) {
      return left == x && high == height && width == Columns.of(text) * column;
    }
  }

  /// Where a line lies on the paper.
  record Frame(Align align, int leftMargin, int width) {
    static final Frame PAPER = new Frame(Align.LEFT, 0, PrintModes.PAPER_DOTS);

    boolean isWholePaper() {
      return width == PrintModes.PAPER_DOTS;
    }

    /// How far the line moves to the right of the paper's edge.
    int shift(int end) {
      int room = Math.max(0, width - end);
      return leftMargin
          + switch (align) {
            case LEFT -> 0;
            case CENTRE -> room / 2;
            case RIGHT -> room;
          };
    }
  }

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

  void add(String text, int width, int height, int cell, boolean large) {
    placed.add(new Placed(x, width, height, cell, text, large));
    x += width;
  }

  void clear() {
    placed.clear();
    x = 0;
  }

  /// Moves the characters to another line, so many dots farther to the right; the place stays.
  void pourInto(LineBuffer other, int dots) {
    placed.forEach(one -> other.placed.add(one.right(dots)));
    placed.clear();
  }

  int height() {
    int height = 0;
    for (Placed one : placed) height = Math.max(height, one.height);
    return height;
  }

  private int end() {
    int end = 0;
    for (Placed one : placed) end = Math.max(end, one.end());
    return end;
  }

  private int cell() {
    int cell = placed.isEmpty() ? PrintModes.FONT_A_DOTS : Integer.MAX_VALUE;
    for (Placed one : placed) cell = Math.min(cell, one.cell);
    return cell;
  }

  SlipLine finish(Frame frame) {
    SlipLine line = read(frame);
    clear();
    return line;
  }

  /// The line as text; the places become spaces.
  SlipLine read(Frame frame) {
    placed.sort(Comparator.comparingInt(Placed::x));
    int shift = frame.shift(end());
    boolean whole = frame.isWholePaper();
    int[] starts = new int[placed.size()];
    String text = text(whole ? 0 : shift, starts);
    SlipLine plain = new SlipLine(text, whole ? frame.align() : Align.LEFT, isLarge());
    if (isAsItReads(plain, starts, shift)) return plain;
    return new SlipLine(text, plain.align(), plain.large(), spans(starts, shift));
  }

  private boolean isLarge() {
    boolean large = false;
    for (Placed one : placed)
      if (!one.text.isBlank()) {
        if (!one.large) return false;
        large = true;
      }
    return large;
  }

  /// @param starts takes where each begins in the text
  private String text(int shift, int[] starts) {
    int cell = cell();
    StringBuilder text = new StringBuilder();
    int cursor = -shift;
    for (int i = 0; i < starts.length; i++) {
      Placed one = placed.get(i);
      int spaces = Math.max(0, Math.round((one.x - cursor) / (float) cell));
      text.repeat(' ', spaces);
      starts[i] = text.length();
      text.append(one.text);
      cursor += spaces * cell + one.width;
    }
    return text.toString();
  }

  /// Whether text, alignment and size alone put every character where it is.
  private boolean isAsItReads(SlipLine line, int[] starts, int shift) {
    int times = line.large() ? 2 : 1;
    int column = PrintModes.FONT_A_DOTS * times;
    int height = PrintModes.FONT_A_HEIGHT * times;
    int width = Columns.of(line.text()) * column;
    if (width > PrintModes.PAPER_DOTS) return false;
    int at = new Frame(line.align(), 0, PrintModes.PAPER_DOTS).shift(width) - shift;
    int read = 0;
    for (int i = 0; i < placed.size(); i++) {
      Placed one = placed.get(i);
      at += Columns.of(line.text(), read, starts[i]) * column;
      read = starts[i];
      if (!one.text.isBlank() && !one.fills(at, height, column)) return false;
    }
    return true;
  }

  private List<Span> spans(int[] starts, int shift) {
    List<Span> spans = new ArrayList<>();
    Optional<Placed> before = Optional.empty();
    for (int i = 0; i < placed.size(); i++) {
      Placed one = placed.get(i);
      int from = starts[i];
      Span next = new Span(from, from + one.text.length(), one.x + shift, one.width, one.height);
      if (before.filter(last -> continues(last, one)).isPresent() && touches(spans, next))
        spans.add(joined(spans.removeLast(), next));
      else spans.add(next);
      before = Optional.of(one);
    }
    return spans;
  }

  private static boolean continues(Placed last, Placed next) {
    return last.end() == next.x
        && last.width == next.width
        && last.height == next.height
        && last.text.codePointCount(0, last.text.length()) == 1
        && next.text.codePointCount(0, next.text.length()) == 1
        && Columns.of(last.text) == Columns.of(next.text);
  }

  private static boolean touches(List<Span> spans, Span next) {
    return spans.getLast().to() == next.from();
  }

  private static Span joined(Span first, Span next) {
    return new Span(
        first.from(), next.to(), first.x(), first.width() + next.width(), first.height());
  }
}
