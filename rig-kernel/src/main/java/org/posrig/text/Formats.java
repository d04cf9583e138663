package org.posrig.text;

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
    return sign + size / 100 + "." + padded(size % 100, 2);
  }

  /// `000042`; a longer number stays whole.
  ///
  /// @param number not less than zero
  public static String padded(long number, int digits) {
    String plain = Long.toString(number);
    return "0".repeat(Math.max(0, digits - plain.length())) + plain;
  }
}
