package org.posrig.drivers.printer;

import org.posrig.device.Slip.Align;

/// What the commands before have set for the text to come. Widths are in dots, 203 to the inch.
final class PrintModes {
  static final int PAPER_DOTS = 576;
  static final int FONT_A_DOTS = 12;
  static final int FONT_A_HEIGHT = 24;
  private static final int FONT_B_DOTS = 9;
  private static final int FONT_B_HEIGHT = 17;
  private static final int LINE_DOTS = 30;

  private Align align = Align.LEFT;
  private boolean fontB;
  private int width = 1;
  private int height = 1;
  private boolean chinese;
  private boolean chineseWide;
  private boolean chineseTall;
  private int spacing;
  private int leftMargin;
  private int areaWidth = PAPER_DOTS;
  private int codePage;
  private int country;
  private int lineDots = LINE_DOTS;

  PrintModes(Firmware firmware) {
    this.chinese = firmware == Firmware.CHINESE;
  }

  /// Takes a command that sets a mode.
  ///
  /// @return false when it sets nothing that is kept here
  boolean apply(Command c) {
    return switch (c.at(0)) {
      case EscPos.ESC -> esc(c);
      case EscPos.FS -> fs(c);
      case EscPos.GS -> gs(c);
      default -> false;
    };
  }

  private boolean esc(Command c) {
    int n = c.at(2);
    switch (c.at(1)) {
      case 'a' -> align = n % 48 == 1 ? Align.CENTRE : n % 48 == 2 ? Align.RIGHT : Align.LEFT;
      case 'M' -> fontB = n % 48 == 1;
      case '!' -> printMode(n);
      case ' ' -> spacing = n;
      case 't' -> codePage = n;
      case 'R' -> country = n;
      case '2' -> lineDots = LINE_DOTS;
      case '3' -> lineDots = n;
      default -> {
        return false;
      }
    }
    return true;
  }

  private void printMode(int n) {
    fontB = (n & 0x01) != 0;
    height = (n & 0x10) != 0 ? 2 : 1;
    width = (n & 0x20) != 0 ? 2 : 1;
  }

  private boolean fs(Command c) {
    int n = c.at(2);
    switch (c.at(1)) {
      case '&' -> chinese = true;
      case '.' -> chinese = false;
      case '!' -> chineseSize((n & 0x04) != 0, (n & 0x08) != 0);
      case 'W' -> chineseSize((n & 1) != 0, (n & 1) != 0);
      default -> {
        return false;
      }
    }
    return true;
  }

  private void chineseSize(boolean wide, boolean tall) {
    chineseWide = wide;
    chineseTall = tall;
  }

  private boolean gs(Command c) {
    switch (c.at(1)) {
      case '!' -> size(c.at(2));
      case 'L' -> leftMargin = Math.min(c.word(2), PAPER_DOTS - FONT_A_DOTS);
      case 'W' -> areaWidth = Math.clamp(c.word(2), FONT_A_DOTS, PAPER_DOTS);
      default -> {
        return false;
      }
    }
    return true;
  }

  private void size(int n) {
    width = (n >> 4 & 7) + 1;
    height = (n & 7) + 1;
  }

  boolean chinese() {
    return chinese;
  }

  LineBuffer.Frame frame() {
    return new LineBuffer.Frame(align, leftMargin, areaWidth());
  }

  int areaWidth() {
    return Math.min(areaWidth, PAPER_DOTS - leftMargin);
  }

  /// What a column of ASCII takes.
  int cell(boolean wideCharacter) {
    if (wideCharacter) return FONT_A_DOTS * Math.max(width, chineseWide ? 2 : 1);
    return (fontB ? FONT_B_DOTS : FONT_A_DOTS) * width;
  }

  /// What a character takes: a Chinese one two columns.
  int advance(boolean wideCharacter) {
    return (wideCharacter ? 2 : 1) * cell(wideCharacter) + spacing;
  }

  boolean large(boolean wideCharacter) {
    boolean chineseLarge = wideCharacter && (chineseWide || chineseTall);
    return width > 1 || height > 1 || chineseLarge;
  }

  /// How high a character is, in dots.
  int height(boolean wideCharacter) {
    if (wideCharacter) return FONT_A_HEIGHT * Math.max(height, chineseTall ? 2 : 1);
    return (fontB ? FONT_B_HEIGHT : FONT_A_HEIGHT) * height;
  }

  /// From one line to the next, in dots.
  int lineDots() {
    return lineDots;
  }

  String character(int b) {
    return b < 0x80 ? InternationalSet.character(country, b) : CodePages.character(codePage, b);
  }
}
