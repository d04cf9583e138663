package org.posrig.secret;

/// Sequences by which a program colours what a screen or a log shows, and moves about in it
/// (ECMA-48, 5.4): `ESC [ 1 ; 33 m`. The escape character may be written as text: `\x1b`, a
/// backslash with `u001b`, `\033`, `\e`.
final class Ansi {
  static final char ESCAPE = '\u001b';
  private static final int LONGEST = 24;
  private static final String[] WRITTEN = {
    "\u001b", "\\u001b", "\\u001B", "\\x1b", "\\x1B", "\\033", "\\e"
  };

  private Ansi() {}

  /// How many characters the sequence takes that begins here; 0 when there is none.
  static int width(char[] text, int at, int to) {
    for (String escape : WRITTEN)
      if (begins(text, at, to, escape)) return sequence(text, at, at + escape.length(), to);
    return 0;
  }

  /// Whether it leaves the place where the next character goes.
  static boolean isColour(char[] text, int at, int width) {
    return text[at + width - 1] == 'm';
  }

  private static boolean begins(char[] text, int at, int to, String escape) {
    if (at + escape.length() > to) return false;
    for (int i = 0; i < escape.length(); i++) if (text[at + i] != escape.charAt(i)) return false;
    return true;
  }

  private static int sequence(char[] text, int begin, int from, int to) {
    if (from >= to || text[from] != '[') return 0;
    int at = from + 1;
    while (at < to && at < from + LONGEST && text[at] >= ' ' && text[at] <= '?') at++;
    boolean ends = at < to && text[at] >= '@' && text[at] <= '~';
    return ends ? at + 1 - begin : 0;
  }
}
