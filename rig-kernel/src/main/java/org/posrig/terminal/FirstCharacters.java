package org.posrig.terminal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// With which characters a text that fills a pattern may begin. Most lines of a display or a slip
/// are told from a pattern by their first character, long before the pattern is tried.
///
/// A text of that character alone is tried once: where the pattern fails without having reached its
/// end, nothing that follows could change that ([Matcher#hitEnd]).
final class FirstCharacters {
  private static final int KNOWN = 128;
  private static final byte MAY = 1;
  private static final byte NEVER = 2;

  private final Pattern pattern;

  /// By character of ASCII; 0 until somebody asks. Whoever asks at the same time finds the same.
  private final byte[] found = new byte[KNOWN];

  FirstCharacters(Pattern pattern) {
    this.pattern = pattern;
  }

  /// False when the text cannot fill the pattern; true when it must be tried.
  boolean allow(String text) {
    return text.isEmpty() || text.charAt(0) >= KNOWN || may(text.charAt(0));
  }

  private boolean may(char first) {
    if (found[first] == 0) found[first] = tried(first) ? MAY : NEVER;
    return found[first] == MAY;
  }

  private boolean tried(char first) {
    Matcher matcher = pattern.matcher(Character.toString(first));
    return matcher.matches() || matcher.hitEnd();
  }
}
