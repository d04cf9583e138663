package org.posrig.secret.spelling;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Hexadecimal, also in a dump, of a content that is packed: the digits of a secret are not in it.
final class PackedHex implements Readings.Reading {
  private static final Pattern BEGIN =
      Pattern.compile("(?i)(?<![0-9a-f])(?:1f[ :,-]?8b[ :,-]?08|50[ :,-]?4b[ :,-]?03[ :,-]?04)");
  private static final Pattern PAIR = Pattern.compile("[ :,-]{0,2}(?:0x)?([0-9A-Fa-f]{2})");

  @Override
  public void read(String text, Listener to) throws IOException {
    Matcher begin = BEGIN.matcher(text).useTransparentBounds(true);
    int at = 0;
    while (at + 1 < text.length())
      if (mayBegin(text, at) && begin.region(at, text.length()).lookingAt()) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int behind = rows(text, at, bytes);
        to.bytes(at, bytes.toByteArray());
        at = behind;
      } else at++;
  }

  private static boolean mayBegin(String text, int at) {
    char next = text.charAt(at + 1);
    return switch (text.charAt(at)) {
      case '1' -> next == 'f' || next == 'F';
      case '5' -> next == '0';
      default -> false;
    };
  }

  /// @return behind the last one
  private static int rows(String text, int from, ByteArrayOutputStream bytes) {
    int at = from;
    int before = -1;
    while (bytes.size() > before) {
      before = bytes.size();
      int end = LineEnds.of(text, at);
      row(text, at, end, bytes);
      int next = LineEnds.behind(text, at);
      if (next >= text.length()) return text.length();
      at = Offsets.behind(text, next, LineEnds.of(text, next));
    }
    return at;
  }

  private static void row(String text, int from, int end, ByteArrayOutputStream bytes) {
    Matcher pair = PAIR.matcher(text).region(from, end);
    while (pair.lookingAt()) {
      bytes.write(Integer.parseInt(pair.group(1), 16));
      pair.region(pair.end(), end);
    }
  }
}
