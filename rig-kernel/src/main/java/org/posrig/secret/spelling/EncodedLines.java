package org.posrig.secret.spelling;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// UTF-7 (RFC 2152: `+ADY-`), and percent signs that were encoded once more: `%2520`.
final class EncodedLines implements Readings.Reading {
  private static final int LONGEST = 1 << 12;
  private static final Pattern ENCODED =
      Pattern.compile("\\+([A-Za-z0-9+/]{3,400})-?|%(?:25)+(?=[0-9A-Fa-f]{2})");

  @Override
  public void read(String text, Listener to) throws IOException {
    if (!text.contains("+") && !text.contains("%25")) return;
    int done = 0;
    for (Matcher found = ENCODED.matcher(text); found.find(done); ) {
      int from = Math.max(text.lastIndexOf('\n', found.start()) + 1, found.start() - LONGEST);
      int end = Math.min(LineEnds.of(text, found.start()), found.start() + LONGEST);
      String line = text.substring(from, end);
      String plain = ENCODED.matcher(line).replaceAll(EncodedLines::plain);
      if (!plain.equals(line)) to.text(from, plain);
      done = Math.max(end, found.end());
    }
  }

  private static String plain(MatchResult found) {
    String word = found.group(1);
    if (word == null) return "%";
    String text = new String(Bits.base64(word), StandardCharsets.UTF_16BE);
    boolean fits = !text.isEmpty() && text.chars().allMatch(EncodedLines::isUsual);
    return Matcher.quoteReplacement(fits ? text : found.group());
  }

  private static boolean isUsual(int c) {
    return (c >= ' ' && c < 127) || Character.isDigit(c) || Character.isSpaceChar(c);
  }
}
