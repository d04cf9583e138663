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
  private static final Pattern MINUS_BEFORE = Pattern.compile("-\\s*(?:\\p{Sc}|\\p{Lu}{3})?\\s*$");
  private static final Pattern MINUS_BEHIND = Pattern.compile("^\\s*-(?!\\d)");

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

  /// Whether a line shows this amount. A minus stands before the number, before its currency or
  /// behind it: `-12.34`, `-$12.34`, `12.34-`.
  public boolean shows(String line, long cents) {
    Matcher matcher = onScreen.matcher(line);
    while (matcher.find()) {
      OptionalLong shown = cents(matcher.group());
      if (shown.isPresent() && (isBelowZero(line, matcher) ? -1 : 1) * shown.getAsLong() == cents)
        return true;
    }
    return false;
  }

  private static boolean isBelowZero(String line, Matcher amount) {
    return MINUS_BEFORE.matcher(line.substring(0, amount.start())).find()
        || MINUS_BEHIND.matcher(line.substring(amount.end())).find();
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

  /// Empty when it is no amount. A minus stands before or behind it.
  public OptionalLong cents(String text) {
    String plain = text.replace(group.isEmpty() ? "\u0000" : group, "").replace(decimal, '.');
    String digits =
        plain.endsWith("-") ? "-" + plain.substring(0, plain.length() - 1).strip() : plain;
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
