package org.posrig.secret;

import java.io.IOException;
import java.util.Base64;

/// Finds long stretches of base64 (either alphabet, also with JSON's escapes) and decodes them.
final class Base64Runs {
  private static final int SHORTEST = 65;
  private static final int LONGEST = 64 << 20;

  private final TextScan.Blob blob;
  private final StringBuilder run = new StringBuilder();
  private boolean escaped;
  private int begin;

  Base64Runs(TextScan.Blob blob) {
    this.blob = blob;
  }

  /// The next piece of the text; a stretch may go on over pieces, but not over lines.
  void read(String text, int line) throws IOException {
    char[] all = text.toCharArray();
    for (int at = 0; at < all.length; at++) {
      if (run.isEmpty() && !escaped) at = nextPlace(all, at);
      if (at < all.length) at = next(all, at, line);
    }
  }

  /// Where a stretch begins that is long enough, or goes on behind an escape or this piece.
  private static int nextPlace(char[] all, int from) {
    for (int at = from; at < all.length; at++) {
      int begin = at;
      while (at < all.length && isBase64(all[at])) at++;
      boolean goesOn = at == all.length || all[at] == '\\';
      if (at > begin && (goesOn || at - begin >= SHORTEST)) return begin;
      if (goesOn) return at;
    }
    return all.length;
  }

  void end(int line) throws IOException {
    if (run.length() >= SHORTEST) decode(line);
    run.setLength(0);
    escaped = false;
  }

  /// @return the last character that was taken
  private int next(char[] all, int at, int line) throws IOException {
    char c = all[at];
    if (c == '\\') escaped = true;
    else if (escaped && (c == 'n' || c == 'r')) escaped = false;
    else if (isBase64(c)) return stretch(all, at, line);
    else end(line);
    return at;
  }

  private int stretch(char[] all, int from, int line) throws IOException {
    int to = from;
    while (to < all.length && isBase64(all[to])) to++;
    if (run.isEmpty()) begin = line;
    if (run.length() + to - from > LONGEST)
      throw new IOException("line " + line + " has more than " + LONGEST + " characters of base64");
    run.append(all, from, to - from);
    escaped = false;
    return to - 1;
  }

  /// One character behind the last group of four carries nothing.
  private void decode(int line) throws IOException {
    if (run.length() % 4 == 1) run.setLength(run.length() - 1);
    String text = run.toString().replace('-', '+').replace('_', '/');
    blob.blob(begin > 0 ? begin : line, Base64.getDecoder().decode(text));
  }

  private static boolean isBase64(char c) {
    return (c >= 'A' && c <= 'Z')
        || (c >= 'a' && c <= 'z')
        || (c >= '0' && c <= '9')
        || c == '+'
        || c == '/'
        || c == '-'
        || c == '_';
  }
}
