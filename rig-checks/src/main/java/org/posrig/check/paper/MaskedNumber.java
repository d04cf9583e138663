package org.posrig.check.paper;

import java.util.regex.Pattern;

/// A card number on paper, where some digits are hidden.
final class MaskedNumber {
  private static final Pattern FORM = Pattern.compile("[0-9]*\\*+[0-9]{4}");

  private MaskedNumber() {}

  static boolean isMasked(String number) {
    return FORM.matcher(number).matches();
  }

  /// Whether both are the same number: the slip hides what the other hides, and may hide more. A
  /// slip that shows the last digits only need not say how many it hides.
  static boolean isOf(String printed, String right) {
    if (printed.equals(right)) return true;
    return isMasked(printed)
        && (printed.startsWith("*") || printed.length() == right.length())
        && right.endsWith(printed.substring(printed.lastIndexOf('*') + 1))
        && right.startsWith(printed.substring(0, printed.indexOf('*')));
  }
}
