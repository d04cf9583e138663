package org.posrig.reports.evidence;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/// Writes SVG and HTML as well-formed XML: no text can break out of its place.
public final class Markup {
  private final StringBuilder out = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /// Begins an element that [#close] ends.
  ///
  /// @param attributes names and values in turn; a number is written with one decimal at most
  public Markup open(String tag, Object... attributes) {
    start(tag, attributes);
    out.append('>');
    open.push(tag);
    return this;
  }

  public Markup close() {
    out.append("</").append(open.pop()).append('>');
    return this;
  }

  /// An element without content.
  public Markup leaf(String tag, Object... attributes) {
    start(tag, attributes);
    out.append("/>");
    return this;
  }

  /// An element that holds only text.
  public Markup element(String tag, String text, Object... attributes) {
    return open(tag, attributes).text(text).close();
  }

  public Markup text(String text) {
    escape(text);
    return this;
  }

  /// Markup that another [Markup] wrote, or a constant of ours; never a text that was observed.
  public Markup raw(String markup) {
    out.append(markup);
    return this;
  }

  public Markup line() {
    out.append('\n');
    return this;
  }

  /// @throws IllegalStateException when an element is still open
  @Override
  public String toString() {
    if (!open.isEmpty()) throw new IllegalStateException("still open: " + open);
    return out.toString();
  }

  private void start(String tag, Object... attributes) {
    out.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      escape(value(attributes[i + 1]));
      out.append('"');
    }
  }

  private static String value(Object value) {
    return value instanceof Double number ? number(number) : value.toString();
  }

  /// At most one decimal, the same on every machine.
  public static String number(double value) {
    long tenths = Math.round(value * 10);
    return tenths % 10 == 0
        ? Long.toString(tenths / 10)
        : String.format(Locale.ROOT, "%.1f", tenths / 10.0);
  }

  private void escape(String text) {
    text.codePoints().forEach(this::escape);
  }

  private void escape(int c) {
    switch (c) {
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '&' -> out.append("&amp;");
      case '"' -> out.append("&quot;");
      default -> out.appendCodePoint(isXml(c) ? c : '\uFFFD');
    }
  }

  // XML 1.0, production [2]: what a garbled slip may hold otherwise.
  private static boolean isXml(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }
}
