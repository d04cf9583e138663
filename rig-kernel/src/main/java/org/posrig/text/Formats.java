package org.posrig.text;

import java.util.Locale;

/// How numbers are told to people, the same in checks, claims, reports and on the screen.
public final class Formats {
  private Formats() {}

  /// `1 debit`, `2 debits`.
  public static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  /// `-120.00`.
  ///
  /// @param cents in hundredths
  public static String money(long cents) {
    String sign = cents < 0 ? "-" : "";
    long size = Math.abs(cents);
    return String.format(Locale.ROOT, "%s%d.%02d", sign, size / 100, size % 100);
  }
}
