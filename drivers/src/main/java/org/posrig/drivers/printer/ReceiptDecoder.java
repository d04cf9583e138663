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
  private final Firmware firmware;
  private PrintModes modes;
  private Optional<PageBuffer> page = Optional.empty();
  private boolean selected = true;
  private boolean ownTabs;

  public ReceiptDecoder() {
    this(Firmware.INTERNATIONAL);
  }

  /// @param firmware how it takes bytes from 80 on until the stream says otherwise
  public ReceiptDecoder(Firmware firmware) {
    this.firmware = firmware;
    this.modes = new PrintModes(firmware);
  }

  /// What comes out of the printer.
  sealed interface Printed {
    record Line(SlipLine line) implements Printed {}

    record Cut() implements Printed {}
  }

  /// The lines that these bytes finish; cuts are passed over.
  public List<SlipLine> decode(byte[] bytes) {
    List<SlipLine> lines = new ArrayList<>();
    for (byte b : bytes)
      for (Command command : lexer.take(b))
        for (Printed printed : take(command))
          if (printed instanceof Printed.Line(SlipLine done)) lines.add(done);
    return lines;
  }

  /// What this command puts on the paper.
  List<Printed> take(Command c) {
    List<Printed> out = new ArrayList<>();
    if (c.is(EscPos.ESC, '=')) selected = (c.at(2) & 1) != 0;
    else if (selected && !c.isRealTime()) takeSelected(c, out);
    return out;
  }

  /// Whether what comes is for the printer, not for a display behind it (`ESC =`).
  boolean isSelected() {
    return selected;
  }

  private void takeSelected(Command c, List<Printed> out) {
    if (c.isText()) {
      text(c.at(0), out);
    } else {
      for (Characters.Glyph glyph : characters.breakOff()) place(glyph, out);
      if (!modes.apply(c)) act(c, out);
    }
  }

  private void text(int b, List<Printed> out) {
    if (characters.isAlone(b, modes)) place(modes.character(b), false, out);
    else for (Characters.Glyph glyph : characters.take(b, modes)) place(glyph, out);
  }

  private void place(Characters.Glyph glyph, List<Printed> out) {
    place(glyph.text(), glyph.wide(), out);
  }

  private void place(String text, boolean wide, List<Printed> out) {
    int width = modes.advance(wide);
    if (!line.hasRoomFor(width, lineWidth())) finishLine(out);
    line.add(text, width, modes.height(wide), modes.cell(wide), modes.large(wide));
  }

  private int lineWidth() {
    return page.isEmpty() ? modes.areaWidth() : page.get().lineWidth();
  }

  private void act(Command c, List<Printed> out) {
    Optional<String> picture = pictures.take(c);
    if (picture.isPresent()) {
      picture(picture.get(), out);
      return;
    }
    switch (c.at(0)) {
      case EscPos.LF -> finishLine(out);
      case EscPos.FF -> endPage(out);
      case EscPos.CAN -> page.ifPresent(this::cancel);
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
      case 'J' -> feedDots(c.at(2), out);
      case 'K', 'e' -> finishBegun(out);
      case '$' -> line.moveTo(c.word(2));
      case '\\' -> line.moveTo(line.x() + (short) c.word(2));
      case 'D' -> setTabs(c);
      case '*' -> columnImage(c);
      case 'i', 'm' -> cut(out);
      case 'L' -> beginPage(out);
      case 'S' -> dropPage();
      case EscPos.FF -> printPage(out);
      case 'W' -> page.ifPresent(p -> area(p, c));
      case 'T' -> page.ifPresent(p -> direction(p, c.at(2)));
      default -> {}
    }
  }

  private void gs(Command c, List<Printed> out) {
    switch (c.at(1)) {
      case 'V' -> cut(out);
      case '$' -> down(c.word(2), out);
      case '\\' -> down(page.map(PageBuffer::y).orElse(0) + (short) c.word(2), out);
      default -> {}
    }
  }

  private void initialise() {
    line.clear();
    tabs.clear();
    ownTabs = false;
    page = Optional.empty();
    modes = new PrintModes(firmware);
  }

  // ---- page mode

  private void beginPage(List<Printed> out) {
    if (page.isPresent()) return;
    finishBegun(out);
    line.clear();
    page = Optional.of(new PageBuffer());
  }

  /// `ESC FF`: prints the page and keeps it.
  private void printPage(List<Printed> out) {
    page.ifPresent(
        p -> {
          p.take(line);
          p.read().forEach(read -> out.add(new Printed.Line(read)));
        });
  }

  /// `FF`: prints the page and goes back to lines; among lines it ends the one that is begun.
  private void endPage(List<Printed> out) {
    if (page.isEmpty()) finishBegun(out);
    printPage(out);
    dropPage();
  }

  private void dropPage() {
    page.ifPresent(_ -> line.clear());
    page = Optional.empty();
  }

  private void cancel(PageBuffer p) {
    line.clear();
    p.clearArea();
  }

  private void area(PageBuffer p, Command c) {
    p.take(line);
    line.clear();
    p.area(c.word(2), c.word(4), c.word(6), c.word(8));
  }

  private void direction(PageBuffer p, int n) {
    p.take(line);
    line.clear();
    p.direction(n);
  }

  /// A height in the page; among lines it ends the one that is begun.
  private void down(int dots, List<Printed> out) {
    if (page.isEmpty()) finishBegun(out);
    page.ifPresent(
        p -> {
          p.take(line);
          p.moveTo(dots);
        });
  }

  // ---- lines

  /// None at all when a zero follows at once: then a tab does nothing.
  private void setTabs(Command c) {
    tabs.clear();
    ownTabs = true;
    for (int i = 2; c.at(i) != 0; i++) tabs.add(c.at(i) * PrintModes.FONT_A_DOTS);
  }

  private void tab() {
    int every = TAB_COLUMNS * modes.cell(false);
    int next = tabs.stream().filter(stop -> stop > line.x()).findFirst().orElse(0);
    if (!ownTabs) next = (line.x() / every + 1) * every;
    if (next > 0 && next < lineWidth()) line.moveTo(next);
  }

  /// So many line feeds; the first of them prints the line that is begun.
  private void feed(int lines, List<Printed> out) {
    int all = line.isEmpty() ? lines : Math.max(1, lines);
    for (int i = 0; i < all; i++) finishLine(out);
  }

  private void feedDots(int dots, List<Printed> out) {
    if (page.isEmpty()) finishBegun(out);
    page.ifPresent(
        p -> {
          p.take(line);
          line.clear();
          p.moveTo(p.y() + dots);
        });
  }

  private void columnImage(Command c) {
    int dots = c.word(3);
    String text = "[image " + dots + "x" + (c.at(2) >= 32 ? 24 : 8) + "]";
    line.add(
        text,
        Math.max(dots, text.length() * PrintModes.FONT_A_DOTS),
        PrintModes.FONT_A_HEIGHT,
        PrintModes.FONT_A_DOTS,
        false);
  }

  private void picture(String text, List<Printed> out) {
    finishBegun(out);
    line.add(
        text,
        text.length() * PrintModes.FONT_A_DOTS,
        PrintModes.FONT_A_HEIGHT,
        PrintModes.FONT_A_DOTS,
        false);
    finishLine(out);
  }

  private void cut(List<Printed> out) {
    if (page.isEmpty()) finishBegun(out);
    out.add(new Printed.Cut());
  }

  private void finishBegun(List<Printed> out) {
    if (!line.isEmpty()) finishLine(out);
  }

  private void finishLine(List<Printed> out) {
    if (page.isEmpty()) out.add(new Printed.Line(line.finish(modes.frame())));
    page.ifPresent(p -> p.takeLine(line, modes.lineDots()));
  }
}
