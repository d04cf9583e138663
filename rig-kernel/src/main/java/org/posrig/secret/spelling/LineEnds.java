package org.posrig.secret.spelling;

/// Where lines end, also by `\n` in a text within a text.
final class LineEnds {
  private LineEnds() {}

  static int of(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) != '\n' && !isWritten(text, at)) at++;
    return at > from && at < text.length() && text.charAt(at - 1) == '\r' ? at - 1 : at;
  }

  private static boolean isWritten(String text, int at) {
    return text.charAt(at) == '\\' && at + 1 < text.length() && text.charAt(at + 1) == 'n';
  }

  /// Where the next line begins.
  static int behind(String text, int from) {
    int at = of(text, from);
    if (at < text.length() && text.charAt(at) == '\r') at++;
    return at + (at < text.length() && text.charAt(at) == '\\' ? 2 : 1);
  }
}
