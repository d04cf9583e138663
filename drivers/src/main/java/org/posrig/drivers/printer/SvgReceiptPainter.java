package org.posrig.drivers.printer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.posrig.device.ReceiptPainter;
import org.posrig.device.Slip.Align;
import org.posrig.device.Slip.SlipLine;
import org.posrig.device.Slip.Span;

/// Draws a slip as thermal paper of 48 columns. Every character stays text.
///
/// A line of one usual size is one text, its runs at their columns. Any other is drawn part by
/// part, each stretched as the printer stretches it: so it keeps its place and size also where
/// `textLength` is not understood.
public final class SvgReceiptPainter implements ReceiptPainter {
  private static final int COLUMN = 12;
  private static final int COLUMNS = 48;
  private static final int PAPER = COLUMNS * COLUMN;
  private static final int MARGIN = 28;
  private static final int LINE = 30;
  private static final int NORMAL = 24;
  private static final int WIDTH = PAPER + 2 * MARGIN;
  private static final int TOOTH = 16;
  private static final String FONTS =
      "'Noto Sans Mono','DejaVu Sans Mono',Menlo,Consolas,'Noto Sans Mono CJK SC','Noto Sans CJK"
          + " SC','PingFang SC','Microsoft YaHei',SimSun,monospace";

  @Override
  public String svg(List<SlipLine> paper, boolean torn) {
    int height = 2 * MARGIN + paper.stream().mapToInt(SvgReceiptPainter::height).sum();
    StringBuilder svg = new StringBuilder();
    head(svg, height, torn);
    int y = MARGIN;
    for (SlipLine line : paper) {
      y += height(line);
      line(svg, line, y);
    }
    return svg.append("</g>\n</svg>\n").toString();
  }

  private static int height(SlipLine line) {
    int dots = line.spans().stream().mapToInt(Span::height).max().orElse(line.large() ? 48 : 24);
    return Math.max(LINE, LINE * dots / NORMAL);
  }

  private static void head(StringBuilder svg, int height, boolean torn) {
    int whole = height + TOOTH;
    svg.append(
        String.format(
            Locale.ROOT,
            """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" role="img">
            <path d="%s" fill="#fdfcf6" stroke="#c9c4b4"/>
            <g font-family="%s" font-size="20" fill="#1d1b1a">
            """,
            WIDTH,
            whole,
            WIDTH,
            whole,
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

  private static void line(StringBuilder svg, SlipLine line, int bottom) {
    if (line.text().isEmpty()) return;
    int baseline = bottom - height(line) / 3;
    List<Part> parts = parts(line);
    boolean asOne = line.spans().isEmpty() && parts.getLast().right() <= PAPER;
    if (asOne) oneText(svg, line, parts, baseline);
    else stretched(svg, parts, baseline);
  }

  // ---- parts of a line

  /// Characters of one width side by side, in dots from the left edge of what can be printed.
  private record Part(String text, double x, double width, int height) {
    double right() {
      return x + width;
    }

    /// What the part takes before it is stretched.
    int natural() {
      return Columns.of(text) * COLUMN;
    }

    Part squeezed(double times) {
      return new Part(text, x * times, width * times, height);
    }
  }

  private static List<Part> parts(SlipLine line) {
    List<Part> parts = new ArrayList<>();
    int times = line.large() ? 2 : 1;
    double width = Columns.of(line.text()) * COLUMN * times;
    double x = indent(line.align(), Math.max(0, PAPER - width));
    if (line.spans().isEmpty()) runs(parts, line.text(), x, width, NORMAL * times);
    else line.spans().forEach(span -> runs(parts, line.text(), span));
    return parts;
  }

  private static double indent(Align align, double room) {
    return switch (align) {
      case LEFT -> 0;
      case CENTRE -> room / 2;
      case RIGHT -> room;
    };
  }

  /// A text that was masked may be shorter than it was.
  private static void runs(List<Part> parts, String text, Span span) {
    int to = Math.clamp(span.to(), 0, text.length());
    int from = Math.clamp(span.from(), 0, to);
    runs(parts, text.substring(from, to), span.x(), span.width(), span.height());
  }

  private static void runs(List<Part> parts, String text, double x, double width, int height) {
    int from = 0;
    double at = x;
    double column = width / Math.max(1, Columns.of(text));
    while (from < text.length()) {
      int to = endOfRun(text, from);
      String run = text.substring(from, to);
      parts.add(new Part(run, at, Columns.of(run) * column, height));
      at += Columns.of(run) * column;
      from = to;
    }
  }

  private static int endOfRun(String text, int from) {
    boolean wide = Columns.isWide(text.codePointAt(from));
    int to = from;
    while (to < text.length() && Columns.isWide(text.codePointAt(to)) == wide)
      to += Character.charCount(text.codePointAt(to));
    return to;
  }

  // ---- drawing

  /// Columns hold in whatever font is there.
  private static void oneText(StringBuilder svg, SlipLine line, List<Part> parts, int y) {
    svg.append("<text xml:space=\"preserve\" y=\"").append(y).append('"');
    if (line.large()) svg.append(" font-size=\"40\"");
    svg.append('>');
    for (Part part : parts)
      svg.append(
          String.format(
              Locale.ROOT,
              "<tspan x=\"%.1f\" textLength=\"%.1f\" lengthAdjust=\"spacingAndGlyphs\">%s</tspan>",
              MARGIN + part.x(),
              part.width(),
              escaped(part.text())));
    svg.append("</text>\n");
  }

  /// Each part on its own, in its own scale; a line that is longer than the paper is squeezed.
  private static void stretched(StringBuilder svg, List<Part> parts, int y) {
    double right = parts.stream().mapToDouble(Part::right).max().orElse(0);
    double times = right > PAPER ? PAPER / right : 1;
    for (Part part : parts) if (!part.text().isBlank()) stretched(svg, part.squeezed(times), y);
  }

  private static void stretched(StringBuilder svg, Part part, int y) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<text xml:space=\"preserve\" transform=\"translate(%.1f %d) scale(%.3f %.3f)\""
                + " textLength=\"%d\" lengthAdjust=\"spacingAndGlyphs\">%s</text>\n",
            MARGIN + part.x(),
            y,
            part.width() / part.natural(),
            part.height() / (double) NORMAL,
            part.natural(),
            escaped(part.text())));
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
