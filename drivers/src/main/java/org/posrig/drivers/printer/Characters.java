package org.posrig.drivers.printer;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/// Puts bytes together to characters: one byte of a code page, or two or four of GB18030.
final class Characters {
  static final String UNREADABLE = "\uFFFD";

  private final ByteArrayOutputStream begun = new ByteArrayOutputStream();

  /// @param wide whether it takes two columns
  record Glyph(String text, boolean wide) {}

  /// Whether a byte is a whole character of the code page.
  boolean isAlone(int b, PrintModes modes) {
    return begun.size() == 0 && !(b > 0x80 && modes.chinese());
  }

  List<Glyph> take(int b, PrintModes modes) {
    if (begun.size() > 0) return goOn(b, modes);
    if (modes.chinese() && b > 0x80) return begin(b);
    return List.of(new Glyph(modes.character(b), false));
  }

  /// Gives up a character that a command broke off.
  List<Glyph> breakOff() {
    if (begun.size() == 0) return List.of();
    begun.reset();
    return List.of(new Glyph(UNREADABLE, true));
  }

  private List<Glyph> begin(int b) {
    begun.write(b);
    return List.of();
  }

  private List<Glyph> goOn(int b, PrintModes modes) {
    if (!fits(b)) return broken(b, modes);
    begun.write(b);
    return whole(b) ? List.of(new Glyph(chinese(), true)) : List.of();
  }

  /// GB18030: two bytes, the second from 40 on, or four, the second and the fourth a digit. A blank
  /// is taken for the second: nothing is lost with it.
  private boolean fits(int b) {
    boolean digit = b >= '0' && b <= '9';
    return switch (begun.size()) {
      case 1 -> b >= 0x40 || digit || b == ' ';
      case 2 -> b > 0x80;
      default -> digit;
    };
  }

  private boolean whole(int b) {
    return begun.size() == 4 || (begun.size() == 2 && (b < '0' || b > '9'));
  }

  /// What began as a character is none: the lead is unreadable, a digit behind it is text, and so
  /// is this byte.
  private List<Glyph> broken(int b, PrintModes modes) {
    byte[] before = begun.toByteArray();
    begun.reset();
    List<Glyph> all = new ArrayList<>(List.of(new Glyph(UNREADABLE, true)));
    for (int i = 1; i < before.length; i++) all.addAll(take(before[i] & 0xFF, modes));
    all.addAll(take(b, modes));
    return all;
  }

  private String chinese() {
    String text = begun.toString(SlipEncoder.GB18030);
    begun.reset();
    return text.codePointCount(0, text.length()) == 1 ? text : UNREADABLE;
  }
}
