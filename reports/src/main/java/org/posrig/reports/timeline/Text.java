package org.posrig.reports.timeline;

import java.util.ArrayList;
import java.util.List;

/// Breaks sentences into lines.
final class Text {
  private Text() {}

  /// At most so many lines; the last ends with `…` when there was more.
  static List<String> wrap(String text, double fontSize, double width, int lines) {
    List<String> wrapped = new ArrayList<>();
    String rest = text.strip().replaceAll("\\s+", " ");
    while (!rest.isEmpty() && wrapped.size() < lines - 1) {
      String line = firstLine(rest, fontSize, width);
      wrapped.add(line.strip());
      rest = rest.substring(line.length()).strip();
    }
    if (!rest.isEmpty()) wrapped.add(TextWidth.shorten(rest, fontSize, width));
    return List.copyOf(wrapped);
  }

  private static String firstLine(String text, double fontSize, double width) {
    if (TextWidth.of(text, fontSize) <= width) return text;
    int end = 1;
    while (end < text.length() && TextWidth.of(text.substring(0, end + 1), fontSize) <= width)
      end++;
    int space = text.lastIndexOf(' ', end);
    if (space > end / 2) return text.substring(0, space);
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end + 1 : end);
  }
}
