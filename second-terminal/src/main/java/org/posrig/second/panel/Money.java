package org.posrig.second.panel;

import java.util.Locale;

/// Money as this maker writes it: `$1,234.50`.
public final class Money {
  private Money() {}

  public static String of(long cents) {
    long size = Math.abs(cents);
    String sign = cents < 0 ? "-" : "";
    return "$" + sign + String.format(Locale.ROOT, "%,d.%02d", size / 100, size % 100);
  }
}
