package org.posrig.reports.timeline;

/// How wide a text will be, a little too wide rather than too narrow: fonts differ between
/// machines.
final class TextWidth {
  private TextWidth() {}

  static double of(String text, double fontSize) {
    return text.codePoints().mapToDouble(TextWidth::ems).sum() * fontSize;
  }

  private static double ems(int c) {
    if (c >= 0x1100 && isWide(c)) return 1.0;
    if (c == ' ' || c == '.' || c == ',' || c == ':' || c == 'i' || c == 'l' || c == '·')
      return 0.36;
    if (c == 'm' || c == 'w' || c == 'M' || c == 'W' || c > 0x2000) return 0.98;
    return Character.isUpperCase(c) ? 0.69 : 0.62;
  }

  private static boolean isWide(int c) {
    Character.UnicodeScript script = Character.UnicodeScript.of(c);
    return switch (script) {
      case HAN, HANGUL, HIRAGANA, KATAKANA, BOPOMOFO -> true;
      default -> (c >= 0x3000 && c <= 0x303F) || (c >= 0xFF00 && c <= 0xFFEF) || c >= 0x1F000;
    };
  }

  /// The text, or its beginning and `…`, or nothing when not even three characters have room.
  static String shorten(String text, double fontSize, double room) {
    if (of(text, fontSize) <= room) return text;
    int[] points = text.codePoints().toArray();
    for (int length = points.length - 1; length >= 3; length--) {
      String shorter = new String(points, 0, length).stripTrailing() + "…";
      if (of(shorter, fontSize) <= room) return shorter;
    }
    return "";
  }
}
