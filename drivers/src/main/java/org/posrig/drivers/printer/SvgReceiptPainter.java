package org.posrig.drivers.printer;

import java.util.List;
import java.util.Locale;
import org.posrig.device.ReceiptPainter;
import org.posrig.device.Slip.Align;
import org.posrig.device.Slip.SlipLine;

/// Draws a slip as thermal paper of 48 columns. Every character stays text.
public final class SvgReceiptPainter implements ReceiptPainter {
  private static final int COLUMN = 12;
  private static final int COLUMNS = 48;
  private static final int MARGIN = 28;
  private static final int LINE = 30;
  private static final int WIDTH = COLUMNS * COLUMN + 2 * MARGIN;
  private static final int TOOTH = 16;
  private static final String FONTS =
      "'Noto Sans Mono','DejaVu Sans Mono',Menlo,Consolas,'Noto Sans Mono CJK SC','Noto Sans CJK SC',"
          + "'PingFang SC','Microsoft YaHei',SimSun,monospace";

  @Override
  public String svg(List<SlipLine> paper, boolean torn) {
    int height = 2 * MARGIN + paper.stream().mapToInt(SvgReceiptPainter::height).sum();
    StringBuilder svg = new StringBuilder();
    head(svg, paper.size(), height, torn);
    int y = MARGIN;
    for (SlipLine line : paper) {
      y += height(line);
      line(svg, line, y - LINE / 3);
    }
    return svg.append("</g>\n</svg>\n").toString();
  }

  private static int height(SlipLine line) {
    return line.large() ? 2 * LINE : LINE;
  }

  private static void head(StringBuilder svg, int lines, int height, boolean torn) {
    int whole = height + TOOTH;
    svg.append(
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" role="img">
        <title>Receipt of %d lines%s</title>
        <path d="%s" fill="#fdfcf6" stroke="#c9c4b4"/>
        <g font-family="%s" font-size="20" fill="#1d1b1a">
        """
            .formatted(
                WIDTH,
                whole,
                WIDTH,
                whole,
                lines,
                torn ? ", torn off" : "",
                outline(height, torn),
                FONTS));
  }

  /// A cut is straight; a torn edge has teeth.
  private static String outline(int height, boolean torn) {
    StringBuilder path = new StringBuilder("M1 1H" + (WIDTH - 1) + "V" + height);
    for (int tooth = 1; torn && tooth * TOOTH < WIDTH; tooth++)
      path.append("L")
          .append(WIDTH - tooth * TOOTH)
          .append(' ')
          .append(height - TOOTH * (tooth * tooth % 5 - 2) / 3);
    return path.append("L1 ").append(height).append("Z").toString();
  }

  private static void line(StringBuilder svg, SlipLine line, int y) {
    if (line.text().isEmpty()) return;
    int columns = columns(line.text()) * (line.large() ? 2 : 1);
    double column = COLUMN * Math.min(1.0, (double) COLUMNS / columns);
    double x = MARGIN + indent(line.align(), COLUMNS * COLUMN - columns * column);
    svg.append("<text xml:space=\"preserve\" y=\"").append(y).append('"');
    if (line.large()) svg.append(" font-size=\"40\"");
    svg.append('>');
    runs(svg, line.text(), x, line.large() ? 2 * column : column);
    svg.append("</text>\n");
  }

  private static double indent(Align align, double room) {
    return switch (align) {
      case LEFT -> 0;
      case CENTRE -> room / 2;
      case RIGHT -> room;
    };
  }

  /// Characters of one width together, each run at its place: columns hold in whatever font is
  /// there.
  private static void runs(StringBuilder svg, String text, double x, double column) {
    int from = 0;
    double at = x;
    while (from < text.length()) {
      int to = endOfRun(text, from);
      String run = text.substring(from, to);
      double width = columns(run) * column;
      svg.append(String.format(Locale.ROOT, "<tspan x=\"%.1f\" textLength=\"%.1f\">", at, width))
          .append(escaped(run))
          .append("</tspan>");
      at += width;
      from = to;
    }
  }

  private static int endOfRun(String text, int from) {
    boolean wide = isWide(text.codePointAt(from));
    int to = from;
    while (to < text.length() && isWide(text.codePointAt(to)) == wide)
      to += Character.charCount(text.codePointAt(to));
    return to;
  }

  private static int columns(String text) {
    return text.codePoints().map(character -> isWide(character) ? 2 : 1).sum();
  }

  /// From the first East Asian block on, a character fills two columns.
  private static boolean isWide(int character) {
    return character >= 0x2E80;
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints().forEach(character -> escape(out, character));
    return out.toString();
  }

  private static void escape(StringBuilder out, int character) {
    switch (character) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      default -> out.appendCodePoint(allowed(character) ? character : 0xFFFD);
    }
  }

  private static boolean allowed(int character) {
    boolean surrogate = character >= 0xD800 && character <= 0xDFFF;
    return character >= 0x20 && !surrogate && (character & 0xFFFE) != 0xFFFE;
  }
}
