package org.posrig.secret;

/// Characters that are given by their number, or by a name that begins with a backslash.
final class Escapes {
  private static final int LONGEST = 10;

  private Escapes() {}

  /// How many characters it takes; 1 when it is none.
  ///
  /// @param quoted behind the last character of quoted-printable
  static int width(char[] text, int at, int to, int quoted) {
    return switch (text[at]) {
      case '\\' -> backslash(text, at, to);
      case '%' -> percent(text, at, to);
      case '&' -> reference(text, at, to);
      case '=' -> equals(text, at, to, quoted);
      default -> 1;
    };
  }

  private static int backslash(char[] text, int at, int to) {
    if (at + 1 >= to) return 1;
    return switch (text[at + 1]) {
      case 'u' -> hex(text, at + 2, to) >= 4 ? 6 : braced(text, at, to);
      case 'x' -> hex(text, at + 2, to) >= 2 ? 4 : braced(text, at, to);
      case 'n', 'r', 't', 'b', 'f', 'v', '/', '"' -> 2;
      case '0', '1' -> isPrintable(text, at, to) ? 4 : 1;
      default -> 1;
    };
  }

  /// A backslash, `u{36}`.
  private static int braced(char[] text, int at, int to) {
    if (at + 2 >= to || text[at + 2] != '{') return 1;
    int digits = hex(text, at + 3, to);
    int close = at + 3 + digits;
    return digits > 0 && close < to && text[close] == '}' ? close - at + 1 : 1;
  }

  /// Three octal digits of a character that can be seen; `\000` may also be a group of zeros.
  private static boolean isPrintable(char[] text, int at, int to) {
    return isOctal(text, at + 2, to)
        && isOctal(text, at + 3, to)
        && (text[at + 1] > '0' || text[at + 2] >= '4');
  }

  private static boolean isOctal(char[] text, int at, int to) {
    return at < to && text[at] >= '0' && text[at] <= '7';
  }

  /// How many digits of hexadecimal follow, at most four.
  private static int hex(char[] text, int from, int to) {
    int at = from;
    while (at < to && at < from + 4 && Character.digit(text[at], 16) >= 0) at++;
    return at - from;
  }

  /// A percent sign may also stand before a number: `%B6210…` of track 1.
  private static int percent(char[] text, int at, int to) {
    if (hex(text, at + 1, to) < 2) return 1;
    int width = Utf8.width(text, at, to);
    if (width > 1) return width;
    char c = (char) Integer.parseInt(new String(text, at + 1, 2), 16);
    boolean usual = (c >= ' ' && c <= '?') || c == '\n' || c == '\r' || c == '\t';
    return usual || (c < 128 && at + 3 < to && text[at + 3] == '%') ? 3 : 1;
  }

  /// The separator of a track looks the same: one stands alone, those of quoted-printable follow
  /// each other.
  private static int equals(char[] text, int at, int to, int quoted) {
    if (hex(text, at + 1, to) < 2) return 1;
    if (Character.digit(text[at + 1], 16) > 7) return Utf8.width(text, at, to);
    return quoted == at || (at + 3 < to && text[at + 3] == '=') ? 3 : 1;
  }

  private static int reference(char[] text, int at, int to) {
    int end = at + 1;
    while (end < to && end < at + LONGEST && text[end] != ';') end++;
    boolean isOne = end < to && text[end] == ';' && end > at + 1 && isWord(text, at + 1, end);
    return isOne ? end - at + 1 : 1;
  }

  private static boolean isWord(char[] text, int from, int to) {
    int begin = text[from] == '#' ? from + 1 : from;
    for (int at = begin; at < to; at++) if (!Symbols.isInWord(text[at])) return false;
    return begin < to;
  }

  /// `U+0036`
  ///
  /// @return how many characters it takes; 1 when it is none
  static int named(char[] text, int at, int to) {
    boolean plus = at + 1 < to && text[at + 1] == '+' && (text[at] == 'U' || text[at] == 'u');
    return plus && hex(text, at + 2, to) == 4 ? 6 : 1;
  }

  /// How many characters stand before a byte in hexadecimal: `\x36`, `%36`; 0 when it is none.
  static int prefix(char[] text, int at, int to) {
    if (text[at] == '%') return hex(text, at + 1, to) >= 2 ? 1 : 0;
    boolean x = text[at] == '\\' && at + 1 < to && text[at + 1] == 'x';
    return x && hex(text, at + 2, to) >= 2 ? 2 : 0;
  }

  /// Names stand for white space or signs, which matter no more than a blank.
  static char character(char[] text, int at, int width) {
    return switch (text[at]) {
      case 'U', 'u' -> number(new String(text, at + 2, 4), 16);
      case '\\' -> behindBackslash(text, at, width);
      case '&' -> reference(new String(text, at + 1, width - 2));
      default ->
          width > 3 ? Utf8.character(text, at, width) : number(new String(text, at + 1, 2), 16);
    };
  }

  private static char behindBackslash(char[] text, int at, int width) {
    if (width == 2) return ' ';
    if (text[at + width - 1] == '}') return number(new String(text, at + 3, width - 4), 16);
    boolean octal = text[at + 1] <= '9';
    int from = octal ? at + 1 : at + 2;
    return number(new String(text, from, at + width - from), octal ? 8 : 16);
  }

  private static char reference(String name) {
    if (!name.startsWith("#")) return ' ';
    boolean hex = name.length() > 1 && (name.charAt(1) == 'x' || name.charAt(1) == 'X');
    return hex ? number(name.substring(2), 16) : number(name.substring(1), 10);
  }

  /// A blank when it is no number, or none of a character.
  private static char number(String digits, int radix) {
    int number = 0;
    for (int at = 0; at < digits.length(); at++) {
      int digit = Character.digit(digits.charAt(at), radix);
      if (digit < 0 || number >= Character.MAX_VALUE) return ' ';
      number = number * radix + digit;
    }
    return number > 0 && number < Character.MAX_VALUE ? (char) number : ' ';
  }
}
