package org.posrig.secret.spelling;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Digits one at a time, each with its place: `pin[0]=8 pin[1]=4`, `digit 1: 8`.
final class NumberedDigits implements Readings.Reading {
  private static final int SHORTEST = 4;
  private static final int MOST_BETWEEN = 160;
  private static final Pattern ONE =
      Pattern.compile("(?<![0-9.])([0-9]{1,2})[\\])\"']{0,2} ?[:=] ?[\"']?([0-9])(?![0-9.:])");

  @Override
  public void read(String text, Listener to) throws IOException {
    StringBuilder digits = new StringBuilder();
    int begin = 0;
    int behind = 0;
    int next = 0;
    Matcher one = ONE.matcher(text).useTransparentBounds(true);
    for (int at = candidate(text, 1); at > 0; at = candidate(text, at + 1)) {
      if (!one.region(begin(text, at), text.length()).lookingAt()) continue;
      int place = Integer.parseInt(one.group(1));
      if (place != next || one.start() - behind > MOST_BETWEEN) {
        tell(text, begin, digits, to);
        begin = one.start();
      }
      digits.append(one.group(2));
      next = place + 1;
      behind = one.end();
    }
    tell(text, begin, digits, to);
  }

  /// The next sign between a place and its digit; -1 for none.
  private static int candidate(String text, int from) {
    for (int at = from; at + 1 < text.length(); at++) {
      char c = text.charAt(at);
      if ((c == ':' || c == '=') && isDigit(text, begin(text, at))) return at;
    }
    return -1;
  }

  /// Where the place begins that stands before a sign.
  private static int begin(String text, int sign) {
    int at = sign - 1;
    if (text.charAt(at) == ' ' && at > 0) at--;
    for (int most = 2; most > 0 && at > 0 && "])\"'".indexOf(text.charAt(at)) >= 0; most--) at--;
    return at > 0 && isDigit(text, at) && isDigit(text, at - 1) ? at - 1 : at;
  }

  private static boolean isDigit(String text, int at) {
    return text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }

  private static void tell(String text, int at, StringBuilder digits, Listener to)
      throws IOException {
    if (digits.length() >= SHORTEST) to.text(at, Around.before(text, at) + " " + digits);
    digits.setLength(0);
  }
}
