package org.posrig.drivers.printer;

import java.io.ByteArrayOutputStream;
import java.util.Optional;

/// Puts bytes together to characters: one byte of a code page, or two or four of GB18030.
final class Characters {
  static final String UNREADABLE = "\uFFFD";

  private final ByteArrayOutputStream begun = new ByteArrayOutputStream();

  /// @param wide whether it takes two columns
  record Glyph(String text, boolean wide) {}

  Optional<Glyph> take(int b, PrintModes modes) {
    if (begun.size() == 0 && (!modes.chinese() || b < 0x80))
      return Optional.of(new Glyph(modes.character(b), false));
    begun.write(b);
    return whole(b) ? Optional.of(new Glyph(chinese(), true)) : Optional.empty();
  }

  /// Gives up a character that a command broke off.
  Optional<Glyph> breakOff() {
    if (begun.size() == 0) return Optional.empty();
    begun.reset();
    return Optional.of(new Glyph(UNREADABLE, true));
  }

  /// GB18030: a second byte of 30 to 39 says that there are four.
  private boolean whole(int b) {
    return switch (begun.size()) {
      case 2 -> b < 0x30 || b > 0x39;
      case 4 -> true;
      default -> false;
    };
  }

  private String chinese() {
    String text = begun.toString(SlipEncoder.GB18030);
    begun.reset();
    return text.codePointCount(0, text.length()) == 1 ? text : UNREADABLE;
  }
}
