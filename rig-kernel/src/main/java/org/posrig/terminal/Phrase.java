package org.posrig.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a model's file calls a pattern: words on a display or a slip, one alternative for each
/// language, as in `AMOUNT:\s*(\S+)|金额:\s*(\S+)`. `^` and `$` are the ends of a line.
///
/// It finds what [Pattern] finds. The alternatives are searched for apart, and only where the word
/// stands with which one begins: that is many times faster. An expression that is not made of
/// plain words, groups and classes is searched for as a whole.
public record Phrase(List<Alternative> alternatives) {
  private static final Pattern MUST_STAY_WHOLE =
      Pattern.compile("\\(\\?[a-zA-Z-]+[):]|\\(\\?<?=|\\\\[Q1-9k]|\\[\\^?]|\\[[^]]*\\[|&&");

  private static final String SIGNS = "\\^$.|?*+()[]{}";
  private static final String COUNTS = "?*+{";

  /// One of them.
  ///
  /// @param word with which it begins; empty when it begins otherwise
  /// @param plain whether it is nothing but this word
  public record Alternative(Pattern pattern, String word, boolean plain) {
    static Alternative of(String expression) {
      Pattern pattern = Pattern.compile(expression, Pattern.MULTILINE);
      int end = 0;
      while (end < expression.length() && SIGNS.indexOf(expression.charAt(end)) < 0) end++;
      boolean plain = end == expression.length();
      boolean counted = !plain && end > 0 && COUNTS.indexOf(expression.charAt(end)) >= 0;
      int word = counted ? expression.offsetByCodePoints(end, -1) : end;
      return new Alternative(pattern, expression.substring(0, word), plain);
    }

    boolean isIn(String text) {
      return text.contains(word) && (plain || pattern.matcher(text).find());
    }

    Optional<Matcher> find(String text) {
      if (!text.contains(word)) return Optional.empty();
      return Optional.of(pattern.matcher(text)).filter(Matcher::find);
    }
  }

  public Phrase {
    alternatives = List.copyOf(alternatives);
  }

  /// @throws java.util.regex.PatternSyntaxException when it is no pattern
  public static Phrase of(String expression) {
    Pattern whole = Pattern.compile(expression, Pattern.MULTILINE);
    return new Phrase(
        MUST_STAY_WHOLE.matcher(expression).find()
            ? List.of(new Alternative(whole, "", false))
            : apart(expression).stream().map(Alternative::of).toList());
  }

  /// Nothing is ever found.
  public static Phrase none() {
    return new Phrase(List.of());
  }

  /// At the bars outside groups and classes.
  private static List<String> apart(String expression) {
    List<String> apart = new ArrayList<>();
    boolean inClass = false;
    int depth = 0;
    int from = 0;
    for (int at = 0; at < expression.length(); at++) {
      char c = expression.charAt(at);
      if (c == '\\') at++;
      else if (c == '[' || c == ']') inClass = c == '[';
      else if (!inClass && c == '(') depth++;
      else if (!inClass && c == ')') depth--;
      else if (!inClass && depth == 0 && c == '|') {
        apart.add(expression.substring(from, at));
        from = at + 1;
      }
    }
    apart.add(expression.substring(from));
    return apart;
  }

  /// Whether it stands anywhere in a text.
  public boolean isIn(String text) {
    for (Alternative alternative : alternatives) if (alternative.isIn(text)) return true;
    return false;
  }

  /// The first group that took part where it stands first in a text; empty when it does not stand
  /// there, or no group took part.
  public Optional<String> value(String text) {
    Optional<Matcher> first = Optional.empty();
    for (Alternative alternative : alternatives) {
      Optional<Matcher> found = alternative.find(text);
      if (found.isPresent() && (first.isEmpty() || first.get().start() > found.get().start()))
        first = found;
    }
    return first.flatMap(Phrase::group);
  }

  private static Optional<String> group(Matcher found) {
    for (int group = 1; group <= found.groupCount(); group++)
      if (found.group(group) != null) return Optional.of(found.group(group).strip());
    return Optional.empty();
  }
}
