package org.posrig.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How a terminal writes amounts: `1,234.56` or `1.234,56`.
///
/// @param decimal the sign before the last two digits
/// @param group the sign between thousands; empty for none
public record AmountFormat(char decimal, String group, Pattern onScreen) {
  public static final AmountFormat PLAIN = of('.', "");

  private static final Pattern CENTS = Pattern.compile("-?\\d{1,12}\\.\\d{2}");

  /// Amounts of two decimals, no part of a longer number.
  public static AmountFormat of(char decimal, String group) {
    String thousands = group.isEmpty() ? "" : "(?:" + Pattern.quote(group) + "\\d{3})*";
    return new AmountFormat(
        decimal,
        group,
        Pattern.compile(
            "(?<![\\d.,])\\d{1,10}"
                + thousands
                + Pattern.quote("" + decimal)
                + "\\d{2}(?![\\d.,])"));
  }

  /// Every amount in the lines, in cents.
  public List<Long> in(List<String> lines) {
    List<Long> found = new ArrayList<>();
    for (String line : lines) {
      if (line.indexOf(decimal) < 0) continue;
      Matcher matcher = onScreen.matcher(line);
      while (matcher.find()) cents(matcher.group()).ifPresent(found::add);
    }
    return found;
  }

  /// Empty when it is no amount.
  public OptionalLong cents(String text) {
    String digits = text.replace(group.isEmpty() ? "\u0000" : group, "").replace(decimal, '.');
    return CENTS.matcher(digits).matches()
        ? OptionalLong.of(Long.parseLong(digits.replace(".", "")))
        : OptionalLong.empty();
  }

  /// In the one form that checks compare; as it is when it is no amount.
  Optional<String> plain(String text) {
    OptionalLong cents = cents(text);
    return Optional.of(cents.isPresent() ? org.posrig.text.Formats.money(cents.getAsLong()) : text);
  }
}
