package org.posrig.secret;

import java.util.Set;

/// What of a page, a picture or a JSON text is not its content: tags and keys.
final class Markup {
  private static final Set<String> INSIDE_A_LINE =
      Set.of(
          "tspan", "span", "b", "i", "u", "em", "strong", "a", "font", "code", "tt", "small",
          "mark", "sub", "sup", "wbr", "kbd", "samp", "s");

  private Markup() {}

  /// @return where the tag that begins here is closed; -1 when it is none
  static int close(char[] text, int from, int to) {
    if (from + 1 >= to || !beginsTag(text[from + 1])) return -1;
    for (int at = from + 1; at < to; at++) {
      if (text[at] == '>') return at;
      if (text[at] == '<') return -1;
    }
    return -1;
  }

  private static boolean beginsTag(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '/' || c == '!' || c == '?';
  }

  /// Whether a reader sees what stands before and behind the tag in one word.
  static boolean isInLine(char[] text, int from, int to) {
    int begin = from < to && text[from] == '/' ? from + 1 : from;
    int end = begin;
    while (end < to && Symbols.isInWord(text[end])) end++;
    String name = new String(text, begin, end - begin);
    return name.startsWith("!") || INSIDE_A_LINE.contains(name.toLowerCase(java.util.Locale.ROOT));
  }

  /// @return the closing quotation mark of a key that begins here; -1 when it is none
  static int endOfKey(char[] text, int from, int to) {
    int before = from - 1;
    while (before >= 0 && from - before < 40 && text[before] <= ' ') before--;
    if (before < 0 || (text[before] != ',' && text[before] != '{')) return -1;
    for (int at = from + 1; at < to; at++)
      if (text[at] == '"') return isBeforeColon(text, at + 1) ? at : -1;
      else if (text[at] == '\\') return -1;
    return -1;
  }

  private static boolean isBeforeColon(char[] text, int from) {
    int at = from;
    while (at < text.length && text[at] == ' ') at++;
    return at < text.length && text[at] == ':';
  }

  static boolean hasDigit(char[] text, int from, int to) {
    for (int at = from; at < to; at++)
      if (text[at] >= 128 || (text[at] >= '0' && text[at] <= '9')) return true;
    return false;
  }
}
