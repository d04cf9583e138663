package org.posrig.drivers.printer;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Pictures, bar codes and two-dimensional codes, as a text that says what stands there
/// and what a code holds.
final class Pictures {
  private static final int PDF417 = 0x30;
  private static final int QR = 0x31;
  private static final int QR_OF_CHINESE_MAKERS = 97;

  private @Nullable Command symbol;
  private String storedImage = "[image]";

  /// The text, when the command prints one.
  Optional<String> take(Command c) {
    if (c.is(EscPos.GS, 'v')) return Optional.of(raster(c));
    if (c.is(EscPos.GS, 'k')) return Optional.of(barcode(c));
    if (c.is(EscPos.GS, '/') || c.is(EscPos.FS, 'p')) return Optional.of("[stored image]");
    if (c.is(EscPos.GS, '(') && c.at(2) == 'k') return symbol(c);
    if (c.is(EscPos.GS, '(') && c.at(2) == 'L') return graphics(c, 5);
    if (c.is(EscPos.GS, '8') && c.at(2) == 'L') return graphics(c, 7);
    return Optional.empty();
  }

  private static String raster(Command c) {
    int mode = c.at(3) % 48;
    int width = c.word(4) * 8 * (mode == 1 || mode == 3 ? 2 : 1);
    int height = c.word(6) * (mode >= 2 ? 2 : 1);
    return "[image " + width + "x" + height + "]";
  }

  private static String barcode(Command c) {
    if (c.at(2) == QR_OF_CHINESE_MAKERS) return CodeContent.text("QR", c, 7, c.word(5));
    return c.at(2) < 65
        ? CodeContent.text("barcode", c, 3, untilZero(c))
        : CodeContent.text("barcode", c, 4, c.at(3));
  }

  private static long untilZero(Command c) {
    return c.length() - (c.at((int) c.length() - 1) == 0 ? 4 : 3);
  }

  /// `GS ( k`: function 50 stores the data, 51 prints.
  private Optional<String> symbol(Command c) {
    if (c.at(6) == 0x50) symbol = c;
    if (c.at(6) != 0x51) return Optional.empty();
    Command stored = symbol == null ? c : symbol;
    int length = symbol == null ? 0 : Math.max(0, stored.word(3) - 3);
    return Optional.of(CodeContent.text(symbolName(c.at(5)), stored, 8, length));
  }

  private static String symbolName(int kind) {
    return kind == QR ? "QR" : kind == PDF417 ? "PDF417" : "2D code";
  }

  /// `GS ( L` and `GS 8 L`: function 112 stores an image, 50 prints it.
  private Optional<String> graphics(Command c, int at) {
    int function = c.at(at + 1);
    if (function == 112) storedImage = "[image " + c.word(at + 6) + "x" + c.word(at + 8) + "]";
    return function == 50 || function == 2 ? Optional.of(storedImage) : Optional.empty();
  }
}
