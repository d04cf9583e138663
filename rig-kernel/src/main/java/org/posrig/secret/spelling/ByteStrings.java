package org.posrig.secret.spelling;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

/// Strings of C as `strace` shows what was written: `"`\3\302J\217"`, `\x1f\x8b`.
final class ByteStrings implements Readings.Reading {
  private static final int MOST_BEFORE = 64;
  private static final int FEWEST = 2;
  // from 7 on
  private static final String NAMES = "abtnvfr";

  @Override
  public void read(String text, Listener to) throws IOException {
    int done = 0;
    for (int at = text.indexOf('\\'); at >= 0; at = text.indexOf('\\', done))
      done = isNumbered(text, at) ? string(text, begin(text, at, done), to) : at + 1;
  }

  private static boolean isNumbered(String text, int at) {
    int behind = behindSlashes(text, at);
    return octals(text, behind) > 0 || isHex(text, behind);
  }

  private static int behindSlashes(String text, int at) {
    int behind = at;
    while (behind < text.length() && text.charAt(behind) == '\\') behind++;
    return behind;
  }

  private static int octals(String text, int from) {
    int at = from;
    while (at < text.length() && at < from + 3 && Character.digit(text.charAt(at), 8) >= 0) at++;
    return at - from;
  }

  private static boolean isHex(String text, int at) {
    return at + 2 < text.length()
        && text.charAt(at) == 'x'
        && Character.digit(text.charAt(at + 1), 16) >= 0
        && Character.digit(text.charAt(at + 2), 16) >= 0;
  }

  private static int begin(String text, int at, int done) {
    int begin = at;
    while (begin > done && begin > at - MOST_BEFORE && isSeen(text.charAt(begin - 1))) begin--;
    return begin;
  }

  private static boolean isSeen(char c) {
    return c >= ' ' && c < 127 && c != '"';
  }

  /// @return behind it
  private static int string(String text, int from, Listener to) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int numbered = 0;
    int at = from;
    while (at < text.length() && isSeen(text.charAt(at))) {
      boolean slash = text.charAt(at) == '\\';
      numbered += slash && isNumbered(text, at) ? 1 : 0;
      at = slash ? escaped(text, behindSlashes(text, at), bytes) : plain(text, at, bytes);
    }
    if (numbered >= FEWEST) Around.tell(text, from, bytes.toByteArray(), to);
    return at + 1;
  }

  private static int plain(String text, int at, ByteArrayOutputStream bytes) {
    bytes.write(text.charAt(at));
    return at + 1;
  }

  private static int escaped(String text, int at, ByteArrayOutputStream bytes) {
    int octals = octals(text, at);
    if (octals > 0) {
      bytes.write(Integer.parseInt(text.substring(at, at + octals), 8));
      return at + octals;
    }
    if (isHex(text, at)) {
      bytes.write(Integer.parseInt(text.substring(at + 1, at + 3), 16));
      return at + 3;
    }
    if (at == text.length()) return at;
    int name = NAMES.indexOf(text.charAt(at));
    bytes.write(name < 0 ? text.charAt(at) : 7 + name);
    return at + 1;
  }
}
