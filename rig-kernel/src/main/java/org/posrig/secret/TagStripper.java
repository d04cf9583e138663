package org.posrig.secret;

import java.util.Set;

/// Joins the text of a page or picture as a reader sees it: tags inside a line are nothing, others
/// end the line, white space is one blank, and characters given by number are characters.
final class TagStripper {
  private static final Set<String> INSIDE_A_LINE =
      Set.of(
          "tspan", "span", "b", "i", "u", "em", "strong", "a", "font", "code", "tt", "small",
          "mark", "sub", "sup", "wbr");
  private static final int LONGEST_LINE = 1 << 16;
  private static final int OVERLAP = 512;
  private static final int LONGEST_TAG = 1 << 12;
  private static final int LONGEST_CHARACTER = 10;

  private final Line line;
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder held = new StringBuilder();
  private State state = State.TEXT;
  private int begin = 1;

  /// Whether the line is no longer a part of the text as it stood.
  private boolean joined;

  private enum State {
    TEXT,
    TAG,
    CHARACTER
  }

  /// Told of each line that only shows without the tags, and where it began.
  interface Line {
    void line(String text, int at);
  }

  TagStripper(Line line) {
    this.line = line;
  }

  void read(String piece, int at) {
    for (int i = 0; i < piece.length(); ) i = next(piece, i, at);
  }

  void end(int at) {
    giveBack(at);
    flush(at);
  }

  /// @return where to go on
  private int next(String piece, int i, int at) {
    switch (state) {
      case TEXT -> {
        return inText(piece, i, at);
      }
      case TAG -> {
        return inTag(piece, i, at);
      }
      case CHARACTER -> inCharacter(piece.charAt(i), at);
    }
    return i + 1;
  }

  /// What has no tags and no gaps is taken at once.
  private int inText(String piece, int i, int at) {
    int end = i;
    while (end < piece.length() && !isSpecial(piece.charAt(end))) end++;
    if (end == i) special(piece.charAt(i), at);
    else append(piece, i, end, at);
    return Math.max(end, i + 1);
  }

  private static boolean isSpecial(char c) {
    return c == '<' || c == '&' || isBlank(c);
  }

  private static boolean isBlank(char c) {
    return c <= ' ' || (c >= '\u0080' && (c == '\u00a0' || Character.isWhitespace(c)));
  }

  private void special(char c, int at) {
    if (c == '<' || c == '&') hold(c);
    else blank(c, at);
  }

  private void hold(char c) {
    state = c == '<' ? State.TAG : State.CHARACTER;
    held.setLength(0);
    held.append(c);
  }

  /// Most of a picture is tags: each is taken at once.
  private int inTag(String piece, int i, int at) {
    int close = piece.indexOf('>', i);
    int most = i + LONGEST_TAG + 1 - held.length();
    int end = Math.min(most, close < 0 ? piece.length() : close + 1);
    held.append(piece, i, end);
    if (end == close + 1) endOfTag(at);
    else if (held.length() > LONGEST_TAG) giveBack(at);
    return end;
  }

  private void endOfTag(int at) {
    state = State.TEXT;
    if (INSIDE_A_LINE.contains(nameOfTag())) joined = true;
    else flush(at);
  }

  private String nameOfTag() {
    int from = held.length() > 1 && held.charAt(1) == '/' ? 2 : 1;
    int to = from;
    while (to < held.length() && Character.isLetterOrDigit(held.charAt(to))) to++;
    return held.substring(from, to);
  }

  private void inCharacter(char c, int at) {
    held.append(c);
    if (c == ';') {
      state = State.TEXT;
      joined = true;
      append(String.valueOf(character(held.toString())), at);
    } else if (held.length() > LONGEST_CHARACTER) {
      giveBack(at);
    }
  }

  /// `&#54;` and `&#x36;`; names stand for white space or signs, which matter no more than a blank.
  private static char character(String reference) {
    if (reference.matches("&#\\d{1,5};"))
      return (char) Integer.parseInt(reference.substring(2, reference.length() - 1));
    if (reference.matches("&#[xX][0-9a-fA-F]{1,4};"))
      return (char) Integer.parseInt(reference.substring(3, reference.length() - 1), 16);
    return ' ';
  }

  /// It was no tag and no character.
  private void giveBack(int at) {
    if (state == State.TEXT) return;
    state = State.TEXT;
    append(held.toString(), at);
  }

  private void append(String more, int at) {
    for (int i = 0; i < more.length(); i++)
      if (isBlank(more.charAt(i))) blank(more.charAt(i), at);
      else append(more, i, i + 1, at);
  }

  private void append(String piece, int from, int to, int at) {
    if (text.isEmpty()) begin = at;
    text.append(piece, from, to);
    if (text.length() >= LONGEST_LINE) cut(at);
  }

  /// A very long line is told in pieces; a secret on the border stands whole in one of them.
  private void cut(int at) {
    boolean goesOn = joined;
    String end = text.substring(text.length() - OVERLAP);
    flush(at);
    text.append(end);
    joined = goesOn;
  }

  /// One for many, none at the beginning.
  private void blank(char c, int at) {
    if (text.isEmpty()) return;
    joined |= c != ' ';
    if (text.charAt(text.length() - 1) == ' ') joined = true;
    else append(" ", 0, 1, at);
  }

  private void flush(int at) {
    if (joined) line.line(text.toString(), Math.min(begin, at));
    text.setLength(0);
    joined = false;
  }
}
