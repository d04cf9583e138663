package org.posrig.drivers.printer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.posrig.device.Slip.SlipLine;

/// Reads an ESC/POS byte stream as the lines that a person sees on the paper.
///
/// Honours places, tabs, alignment, margins, sizes, code pages and Chinese; a picture, a bar code
/// and a two-dimensional code become a line that says so, never their data.
public final class ReceiptDecoder {
  private static final int TAB_COLUMNS = 8;

  private final CommandLexer lexer = new CommandLexer();
  private final Characters characters = new Characters();
  private final LineBuffer line = new LineBuffer();
  private final Pictures pictures = new Pictures();
  private final List<Integer> tabs = new ArrayList<>();
  private PrintModes modes = new PrintModes();

  /// What comes out of the printer.
  sealed interface Printed {
    record Line(SlipLine line) implements Printed {}

    record Cut() implements Printed {}
  }

  /// The lines that these bytes finish; cuts are passed over.
  public List<SlipLine> decode(byte[] bytes) {
    List<SlipLine> lines = new ArrayList<>();
    for (byte b : bytes)
      lexer
          .take(b)
          .map(this::take)
          .orElse(List.of())
          .forEach(
              printed -> {
                if (printed instanceof Printed.Line(SlipLine done)) lines.add(done);
              });
    return lines;
  }

  /// What this command puts on the paper.
  List<Printed> take(Command c) {
    List<Printed> out = new ArrayList<>();
    if (c.isText()) {
      characters.take(c.at(0), modes).ifPresent(glyph -> place(glyph, out));
    } else {
      characters.breakOff().ifPresent(glyph -> place(glyph, out));
      if (!modes.apply(c)) act(c, out);
    }
    return out;
  }

  private void place(Characters.Glyph glyph, List<Printed> out) {
    int width = modes.advance(glyph.wide());
    if (!line.hasRoomFor(width, modes.areaWidth())) finishLine(out);
    line.add(glyph.text(), width, modes.cell(glyph.wide()), modes.large(glyph.wide()));
  }

  private void act(Command c, List<Printed> out) {
    Optional<String> picture = pictures.take(c);
    if (picture.isPresent()) {
      picture(picture.get(), out);
      return;
    }
    switch (c.at(0)) {
      case EscPos.LF -> finishLine(out);
      case 0x09 -> tab();
      case EscPos.ESC -> esc(c, out);
      case EscPos.GS -> gs(c, out);
      default -> {}
    }
  }

  private void esc(Command c, List<Printed> out) {
    switch (c.at(1)) {
      case '@' -> initialise();
      case 'd' -> feed(c.at(2), out);
      case 'J' -> finishBegun(out);
      case '$' -> line.moveTo(c.word(2));
      case '\\' -> line.moveTo(line.x() + (short) c.word(2));
      case 'D' -> setTabs(c);
      case '*' -> columnImage(c);
      case 'i', 'm' -> cut(out);
      default -> {}
    }
  }

  private void gs(Command c, List<Printed> out) {
    switch (c.at(1)) {
      case 'V' -> cut(out);
      case '$', '\\' -> finishBegun(out);
      default -> {}
    }
  }

  private void initialise() {
    line.clear();
    tabs.clear();
    modes = new PrintModes();
  }

  private void setTabs(Command c) {
    tabs.clear();
    for (int i = 2; c.at(i) != 0; i++) tabs.add(c.at(i) * PrintModes.FONT_A_DOTS);
  }

  private void tab() {
    int every = TAB_COLUMNS * modes.cell(false);
    int next = tabs.stream().filter(stop -> stop > line.x()).findFirst().orElse(0);
    if (tabs.isEmpty()) next = (line.x() / every + 1) * every;
    if (next > 0 && next < modes.areaWidth()) line.moveTo(next);
  }

  private void feed(int lines, List<Printed> out) {
    finishBegun(out);
    for (int i = 0; i < lines; i++) finishLine(out);
  }

  private void columnImage(Command c) {
    int dots = c.word(3);
    String text = "[image " + dots + "x" + (c.at(2) >= 32 ? 24 : 8) + "]";
    line.add(
        text,
        Math.max(dots, text.length() * PrintModes.FONT_A_DOTS),
        PrintModes.FONT_A_DOTS,
        false);
  }

  private void picture(String text, List<Printed> out) {
    finishBegun(out);
    line.add(text, text.length() * PrintModes.FONT_A_DOTS, PrintModes.FONT_A_DOTS, false);
    finishLine(out);
  }

  private void cut(List<Printed> out) {
    finishBegun(out);
    out.add(new Printed.Cut());
  }

  private void finishBegun(List<Printed> out) {
    if (!line.isEmpty()) finishLine(out);
  }

  private void finishLine(List<Printed> out) {
    out.add(new Printed.Line(line.finish(modes)));
  }
}
