package org.posrig.secret.spelling;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A file in the lines of uuencode: behind `begin 644 name`, each with its length first.
final class UuLines implements Readings.Reading {
  private static final Pattern BEGIN = Pattern.compile("(?m)^begin [0-7]{3,4} [^\\n]+$");

  @Override
  public void read(String text, Listener to) throws IOException {
    if (!text.contains("begin ")) return;
    for (Matcher begin = BEGIN.matcher(text); begin.find(); ) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      int at = LineEnds.behind(text, begin.start());
      for (int size = 1; size > 0 && at < text.length(); at = behind(text, at))
        size = line(text.substring(at, end(text, at)), bytes);
      Around.tell(text, begin.start(), bytes.toByteArray(), to);
    }
  }

  /// A backslash is a character here.
  private static int end(String text, int from) {
    int at = text.indexOf('\n', from);
    return at < 0 ? text.length() : at;
  }

  private static int behind(String text, int from) {
    return end(text, from) + 1;
  }

  /// @return how many bytes it has
  private static int line(String line, ByteArrayOutputStream bytes) {
    int size = line.isEmpty() ? 0 : value(line, 0);
    for (int one = 0; one < size; one++) {
      int at = 1 + one / 3 * 4 + one % 3;
      int shift = 2 * (one % 3 + 1);
      bytes.write(value(line, at) << shift | value(line, at + 1) >> (6 - shift));
    }
    return size;
  }

  private static int value(String line, int at) {
    return at < line.length() ? line.charAt(at) - ' ' & 63 : 0;
  }
}
