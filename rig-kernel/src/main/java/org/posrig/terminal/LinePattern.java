package org.posrig.terminal;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Words that fill a whole line of a display or a slip, blanks at its ends apart. A pattern can
/// therefore never be found inside a shop's name or another line's text.
public final class LinePattern {
  private static final LinePattern NONE = new LinePattern(Pattern.compile("(?!)"));

  private final Pattern pattern;
  private final FirstCharacters first;

  private LinePattern(Pattern pattern) {
    this.pattern = pattern;
    this.first = new FirstCharacters(pattern);
  }

  /// @throws java.util.regex.PatternSyntaxException when it is no pattern
  public static LinePattern of(String expression) {
    return new LinePattern(Pattern.compile(expression));
  }

  /// Matches no line.
  public static LinePattern none() {
    return NONE;
  }

  public boolean isIn(List<String> lines) {
    for (String line : lines) if (first.allow(line) && pattern.matcher(line).matches()) return true;
    return false;
  }

  /// The first group that took part in the first line that matches; empty when none does, or no
  /// group took part.
  ///
  /// @param lines stripped
  public Optional<String> value(List<String> lines) {
    for (String line : lines)
      if (first.allow(line)) {
        Matcher matcher = pattern.matcher(line);
        if (matcher.matches()) return group(matcher);
      }
    return Optional.empty();
  }

  private static Optional<String> group(Matcher found) {
    for (int group = 1; group <= found.groupCount(); group++)
      if (found.group(group) != null) return Optional.of(found.group(group).strip());
    return Optional.empty();
  }

  int groups() {
    return pattern.matcher("").groupCount();
  }

  @Override
  public String toString() {
    return pattern.pattern();
  }
}
