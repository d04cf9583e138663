package org.posrig.secret.spelling;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

/// Dumps of `od -c`: a cell of four characters for each byte, its character, its name or its
/// number in octal.
final class CharacterRows implements Readings.Reading {
  private static final int OFFSET = 7;
  private static final int CELL = 4;
  private static final String NAMES = "0abtnvfr";
  private static final byte[] NAMED = {0, 7, 8, 9, 10, 11, 12, 13};

  @Override
  public void read(String text, Listener to) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int begin = 0;
    for (int from = 0; from < text.length(); from = behind(text, from)) {
      int end = end(text, from);
      if (!isRow(text, from, end)) {
        flush(text, begin, bytes, to);
        begin = behind(text, from);
      } else row(text, from + OFFSET, end, bytes);
    }
    flush(text, begin, bytes, to);
  }

  /// A `\n` here is the name of a byte.
  private static int end(String text, int from) {
    int at = text.indexOf('\n', from);
    return at < 0 ? text.length() : at;
  }

  private static int behind(String text, int from) {
    return end(text, from) + 1;
  }

  private static boolean isRow(String text, int from, int end) {
    boolean cells = end >= from + OFFSET + CELL && text.charAt(from + OFFSET) == ' ';
    if (!cells) return false;
    for (int at = from; at < from + OFFSET; at++)
      if (Character.digit(text.charAt(at), 16) < 0) return false;
    for (int at = from + OFFSET; at + CELL <= end; at += CELL)
      if (cell(text.substring(at, at + CELL)) < 0) return false;
    return true;
  }

  private static void row(String text, int from, int end, ByteArrayOutputStream bytes) {
    for (int at = from; at + CELL <= end; at += CELL)
      bytes.write(cell(text.substring(at, at + CELL)));
  }

  /// The byte of a cell; -1 when it is none.
  private static int cell(String cell) {
    String word = cell.strip();
    if (word.isEmpty()) return ' ';
    if (cell.charAt(0) != ' ') return -1;
    if (word.length() == 1) return word.charAt(0) & 0xFF;
    if (word.length() == 2) return named(word);
    return word.matches("[0-3][0-7]{2}") ? Integer.parseInt(word, 8) : -1;
  }

  private static int named(String word) {
    int name = word.charAt(0) == '\\' ? NAMES.indexOf(word.charAt(1)) : -1;
    return name < 0 ? -1 : NAMED[name];
  }

  private static void flush(String text, int at, ByteArrayOutputStream bytes, Listener to)
      throws IOException {
    if (bytes.size() > 0) Around.tell(text, Math.min(at, text.length()), bytes.toByteArray(), to);
    bytes.reset();
  }
}
