package org.posrig.text;

import java.util.ArrayList;
import java.util.List;
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

  boolean hasSameGaps() {
    return gaps(told).stream().sorted().toList().equals(gaps(words).stream().sorted().toList());
  }

  private static List<String> gaps(String text) {
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
    List<String> names = new ArrayList<>(gaps());
    List<String> left = new ArrayList<>(values);
    return GAP.matcher(words)
        .replaceAll(
            gap -> {
              int at = names.indexOf(gap.group(1));
              names.remove(at);
              return Matcher.quoteReplacement(left.remove(at));
            });
  }
}
