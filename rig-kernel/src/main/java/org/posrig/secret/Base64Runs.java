package org.posrig.secret;

import java.io.IOException;

/// Finds long stretches of base64 (either alphabet, also with JSON's escapes, also in lines as mail
/// and keys have them) and decodes them.
final class Base64Runs {
  /// A line of mail has 76 characters, one of a key 64.
  static final int SHORTEST = 60;

  private static final int LONGEST = 64 << 20;

  private final TextScan.Blob blob;
  private final StringBuilder run = new StringBuilder();
  private boolean escaped;
  private int begin;
  private int lineBegin;
  private boolean atLineEnd;

  /// The line of a place in a piece.
  interface Lines {
    int line(int at);
  }

  Base64Runs(TextScan.Blob blob) {
    this.blob = blob;
  }

  /// The next piece of the text; a stretch may go on over pieces.
  void read(char[] all, int from, int to, Lines lines) throws IOException {
    for (int at = from; at < to; at++) {
      if (run.isEmpty() && !escaped) at = nextPlace(all, at, to);
      if (at < to) at = next(all, at, to, lines);
    }
  }

  /// Where a stretch begins that is long enough, or goes on behind this piece. Of a long stretch
  /// one in sixty characters is enough to see it.
  private static int nextPlace(char[] all, int from, int to) {
    int first = from;
    for (int probe = from + SHORTEST - 1; probe < to; probe += SHORTEST) {
      if (isPart(all[probe])) {
        int begin = begin(all, first, probe);
        int end = probe;
        while (end < to && isPart(all[end])) end++;
        if (end == to || end - begin >= SHORTEST) return begin;
        probe = end;
      }
      first = probe;
    }
    return begin(all, first, to);
  }

  private static int begin(char[] all, int first, int at) {
    int begin = at;
    while (begin > first && isPart(all[begin - 1])) begin--;
    return begin;
  }

  private static boolean isPart(char c) {
    return c == '\\' || Base64Words.value(c) >= 0;
  }

  void end(int line) throws IOException {
    if (run.length() >= SHORTEST) decode(line);
    run.setLength(0);
    escaped = false;
    atLineEnd = false;
    lineBegin = 0;
  }

  /// @return the last character that was taken
  private int next(char[] all, int at, int to, Lines lines) throws IOException {
    char c = all[at];
    if (c == '\\') escaped = true;
    else if (escaped && (c == 'n' || c == 'r')) escaped = false;
    else if (Base64Words.value(c) >= 0) return stretch(all, at, to, lines);
    else if ((c == '\n' || c == '\r') && isLine()) endOfLine();
    else if (!atLineEnd || (c != ' ' && c != '\t')) end(lines.line(at));
    return at;
  }

  private boolean isLine() {
    return atLineEnd || run.length() - lineBegin >= SHORTEST;
  }

  private void endOfLine() {
    atLineEnd = true;
    lineBegin = run.length();
  }

  private int stretch(char[] all, int from, int to, Lines lines) throws IOException {
    int end = from;
    while (end < to && Base64Words.value(all[end]) >= 0) end++;
    if (run.isEmpty()) begin = lines.line(from);
    if (run.length() + end - from > LONGEST)
      throw new IOException(
          "line " + lines.line(from) + " has more than " + LONGEST + " characters of base64");
    run.append(all, from, end - from);
    escaped = false;
    atLineEnd = false;
    return end - 1;
  }

  private void decode(int line) throws IOException {
    blob.blob(begin > 0 ? begin : line, Base64Words.decode(run));
  }
}
