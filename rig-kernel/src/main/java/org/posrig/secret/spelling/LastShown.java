package org.posrig.secret.spelling;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A display that shows the last key and hides those before: `8`, `*4`, `**6`. The first digit may
/// be any that stands alone before.
final class LastShown implements Readings.Reading {
  private static final int SHORTEST = 3;
  private static final int MOST_BETWEEN = 4096;
  private static final Pattern SHOWN =
      Pattern.compile("(?<![0-9*•●])([*•●]{1,11})([0-9])(?![0-9*•●])");
  private static final Pattern FIRST =
      Pattern.compile("(?<![0-9A-Za-z*•●.])([0-9])(?![0-9A-Za-z*•●.])");

  @Override
  public void read(String text, Listener to) throws IOException {
    StringBuilder digits = new StringBuilder();
    int begin = 0;
    int behind = 0;
    Matcher shown = SHOWN.matcher(text).useTransparentBounds(true);
    for (int at = hiding(text, 0); at < text.length(); at = hiding(text, behindHiding(text, at))) {
      if (!shown.region(at, text.length()).lookingAt()) continue;
      int hidden = shown.group(1).length();
      if (hidden == 1 || shown.start() - behind > MOST_BETWEEN) {
        tell(text, begin, digits, to);
        begin = shown.start();
      }
      if (hidden != digits.length() + 1) continue;
      digits.append(shown.group(2));
      behind = shown.end();
    }
    tell(text, begin, digits, to);
  }

  private static boolean isHiding(char c) {
    return c == '*' || c == '•' || c == '●';
  }

  private static int hiding(String text, int from) {
    int at = from;
    while (at < text.length() && !isHiding(text.charAt(at))) at++;
    return at;
  }

  private static int behindHiding(String text, int from) {
    int at = from;
    while (at < text.length() && isHiding(text.charAt(at))) at++;
    return at;
  }

  private static void tell(String text, int at, StringBuilder digits, Listener to)
      throws IOException {
    if (digits.length() >= SHORTEST) firsts(text, at, digits, to);
    digits.setLength(0);
  }

  /// What was shown before may be any of the digits, or none was seen.
  private static void firsts(String text, int at, CharSequence digits, Listener to)
      throws IOException {
    String before = text.substring(Math.max(0, at - MOST_BETWEEN), at);
    String last = "";
    for (Matcher first = FIRST.matcher(before); first.find(); ) last = first.group(1);
    to.text(at, "PIN " + last + digits);
  }
}
