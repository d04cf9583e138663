package org.posrig.secret.spelling;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Base64, base32 or hexadecimal in lines shorter than mail has them, each the last word of its
/// line: behind a margin, a time, in quotation marks. All but the last are of one length.
final class ShortLines implements Readings.Reading {
  private static final int SHORTEST = 8;
  private static final Pattern LAST =
      Pattern.compile("(?:^|[\\s\"':])([A-Za-z0-9+/_-]{2,}={0,2})[\"',;+\\s\\\\]*$");
  private static final int LONGEST_LINE = 256;

  @Override
  public void read(String text, Listener to) throws IOException {
    Block block = new Block(text, to);
    for (int from = 0; from < text.length(); from = LineEnds.behind(text, from))
      block.line(from, LineEnds.of(text, from));
    block.end();
  }

  /// Lines that belong together.
  private static final class Block {
    private final String text;
    private final Listener to;
    private final StringBuilder all = new StringBuilder();
    private int begin;
    private int length;
    private int lines;

    Block(String text, Listener to) {
      this.text = text;
      this.to = to;
    }

    void line(int from, int end) throws IOException {
      Matcher last = LAST.matcher(text).region(Math.max(from, end - LONGEST_LINE), end);
      if ((all.isEmpty() && !endsLong(from, end)) || !last.find()) {
        end();
        return;
      }
      String word = last.group(1);
      if (word.length() > length) end();
      if (word.length() < length && hasHex()) end();
      add(word, last.start(1));
      if (word.length() < length || word.endsWith("=")) end();
    }

    /// Whether the last word is long enough to begin with, at a glance.
    private boolean endsLong(int from, int end) {
      int at = end;
      while (at > from && isBehind(text.charAt(at - 1))) at--;
      int behind = at;
      while (at > from && behind - at < SHORTEST && isInside(text.charAt(at - 1))) at--;
      return behind - at >= SHORTEST;
    }

    private static boolean isBehind(char c) {
      return c <= ' ' || c == '"' || c == '\'' || c == ',' || c == ';' || c == '\\';
    }

    private static boolean isInside(char c) {
      return (c >= 'a' && c <= 'z')
          || (c >= 'A' && c <= 'Z')
          || (c >= '/' && c <= '9')
          || c == '+'
          || c == '_'
          || c == '-'
          || c == '=';
    }

    /// Hexadecimal has lines of one length; what is shorter is another text.
    private boolean hasHex() {
      return lines > 1 && Bits.isHex(all.toString());
    }

    private void add(String word, int at) {
      if (all.isEmpty()) {
        begin = at;
        length = word.length();
      }
      all.append(word);
      lines++;
    }

    void end() throws IOException {
      if (lines > 1 && length >= SHORTEST) tell(all.toString());
      all.setLength(0);
      length = 0;
      lines = 0;
    }

    private void tell(String joined) throws IOException {
      if (Bits.isHex(joined)) Around.digits(text, begin, joined, to);
      Around.tell(text, begin, Bits.base64(joined), to);
      if (Bits.isBase32(joined)) Around.tell(text, begin, Bits.base32(joined), to);
    }
  }
}
