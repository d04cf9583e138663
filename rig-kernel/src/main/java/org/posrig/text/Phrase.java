package org.posrig.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One line of a [Wording]: `{message} arrives twice = {message}到达两次`.
///
/// @param told as the features tell it; `(s)` may be left out
/// @param words the same in another language, with the same gaps
record Phrase(String told, String words) {
  private static final Pattern GAP = Pattern.compile("\\{(\\w+)}");
  private static final Pattern GAP_OR_OPTION = Pattern.compile("\\{(\\w+)}|\\((\\w+)\\)");

  /// The names of the gaps, the first first.
  List<String> gaps() {
    return gaps(told);
  }

  static List<String> gaps(String text) {
    return GAP.matcher(text).results().map(gap -> gap.group(1)).toList();
  }

  /// @param gap the expression for what may stand in a gap of this name
  String expression(UnaryOperator<String> gap) {
    StringBuilder expression = new StringBuilder();
    Matcher special = GAP_OR_OPTION.matcher(told);
    int from = 0;
    for (; special.find(); from = special.end()) {
      expression.append(Pattern.quote(told.substring(from, special.start())));
      String name = special.group(1);
      expression.append(name == null ? "(?:" + special.group(2) + ")?" : gap.apply(name));
    }
    return expression.append(Pattern.quote(told.substring(from))).toString();
  }

  /// Gaps of one name are filled in the order in which they are told.
  ///
  /// @param values for each of the gaps
  String filled(List<String> values) {
    Map<String, Deque<String>> byName = new HashMap<>();
    List<String> names = gaps();
    for (int at = 0; at < names.size(); at++)
      byName.computeIfAbsent(names.get(at), _ -> new ArrayDeque<>()).add(values.get(at));
    return GAP.matcher(words)
        .replaceAll(gap -> Matcher.quoteReplacement(byName.get(gap.group(1)).remove()));
  }
}
