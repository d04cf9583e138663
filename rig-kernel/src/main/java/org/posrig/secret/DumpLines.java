package org.posrig.secret;

import java.util.List;
import java.util.function.Function;

/// Reads dumps: lines of an offset, bytes in hexadecimal and the same bytes as characters. A number
/// that goes over two lines has both between its digits.
final class DumpLines {
  private static final int SHORTEST_OFFSET = 4;
  private static final int LONGEST_OFFSET = 16;
  private static final int MOST_WORDS = 32;
  private static final int PAIRS = 6;

  private final char[] text;
  private final StringBuilder bytes = new StringBuilder();
  private int[] places = new int[256];
  private int lines;
  private int column;

  private DumpLines(char[] text) {
    this.text = text;
  }

  /// @param finder finds secrets in digits alone
  static void find(char[] text, int end, Function<char[], List<Span>> finder, List<Span> found) {
    int to = endOfLine(text, 0, end);
    if (to == end) return;
    DumpLines dump = new DumpLines(text);
    for (int from = 0; from < end; from = to + (text[to] == '\n' ? 1 : 2)) {
      to = endOfLine(text, from, end);
      boolean goesOn = dump.line(from, to) || dump.trace(from, to);
      if (!goesOn) dump.flush(finder, found);
      if (to == end) break;
    }
    dump.flush(finder, found);
  }

  /// At a line end, also one that is written as `\n`.
  private static int endOfLine(char[] text, int from, int end) {
    int to = from;
    while (to < end
        && text[to] != '\n'
        && !(text[to] == '\\' && to + 1 < end && text[to + 1] == 'n')) to++;
    return to;
  }

  /// A line of a trace: something, then at least six bytes; the next one may have fewer, at the
  /// same place. A number that nobody knows is shorter than two such lines.
  private boolean trace(int from, int to) {
    int at = lines > 0 && column > 0 ? from + column : firstPairs(from, to);
    if (at < from || at > to || !isPair(at, to) || (at > from && Symbols.isInWord(text[at - 1])))
      return false;
    column = lines == 0 ? at - from : column;
    lines++;
    return bytes(at, to) > 0;
  }

  /// Where six bytes begin with one blank between; -1 for nowhere.
  private int firstPairs(int from, int to) {
    for (int at = from + 2; at + 3 * PAIRS - 3 <= to; at++) {
      if (text[at] != ' ' || text[at + 3] != ' ') continue;
      int pairs = 0;
      while (pairs < PAIRS && isPair(at - 2 + 3 * pairs, to)) pairs++;
      if (pairs == PAIRS && (at - 2 == from || !isHex(text[at - 3]))) return at - 2;
    }
    return -1;
  }

  private boolean isPair(int at, int to) {
    boolean pair = at + 2 <= to && isHex(text[at]) && isHex(text[at + 1]);
    return pair && (at + 2 == to || !Symbols.isInWord(text[at + 2]));
  }

  /// @return whether it is a line of a dump
  private boolean line(int from, int to) {
    int at = from;
    while (at < to && (text[at] == ' ' || text[at] == '\t')) at++;
    int offset = at;
    if (at + 1 < to && text[at] == '0' && text[at + 1] == 'x') at += 2;
    while (at < to && isHex(text[at])) at++;
    boolean isOffset = at - offset >= SHORTEST_OFFSET && at - offset <= LONGEST_OFFSET;
    if (!isOffset || at + 1 >= to || (text[at] != ':' && text[at] != ' ' && text[at] != '\t'))
      return false;
    boolean has = bytes(text[at] == ':' ? at + 1 : at, to) > 0;
    if (has) lines++;
    return has;
  }

  /// Words of one size, until something else or a wide gap follows.
  private int bytes(int from, int to) {
    int size = 0;
    int at = from;
    int words = 0;
    while (at < to && words < MOST_WORDS) {
      int word = at;
      while (word < to && isGap(text[word])) word++;
      int behind = word;
      while (behind < to && isHex(text[behind])) behind++;
      boolean ends = behind == to || isGap(text[behind]) || "\r\\\"".indexOf(text[behind]) >= 0;
      boolean near = words == 0 || word - at <= (size == 2 ? 2 : 1);
      if (!ends || !near || !isSize(behind - word, size)) break;
      size = behind - word;
      for (int i = word; i < behind; i++) add(i);
      at = behind;
      words++;
    }
    return words;
  }

  private static boolean isSize(int length, int size) {
    return size == 0 ? length == 2 || length == 4 || length == 8 : length == size;
  }

  private static boolean isGap(char c) {
    return c == ' ' || c == '-' || c == '\t';
  }

  private void add(int place) {
    if (bytes.length() == places.length)
      places = java.util.Arrays.copyOf(places, 2 * places.length);
    places[bytes.length()] = place;
    bytes.append(text[place]);
  }

  private void flush(Function<char[], List<Span>> finder, List<Span> found) {
    if (lines > 1)
      for (Span span : finder.apply(bytes.toString().toCharArray())) found.add(inText(span));
    bytes.setLength(0);
    lines = 0;
    column = 0;
  }

  private Span inText(Span span) {
    int[] digits = new int[span.digits().size()];
    for (int at = 0; at < digits.length; at++) digits[at] = places[span.digits().get(at)];
    return Span.of(
        places[span.from()], places[span.to() - 1] + 1, span.kind(), span.masked(), digits);
  }

  private static boolean isHex(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  }
}
