package org.posrig.reports.timeline;

import java.util.Locale;

/// Round numbers for an axis.
final class Ticks {
  /// What a label needs in width.
  static final double ROOM = 58;

  private Ticks() {}

  /// The next of 1, 2, 5, 10 … of the decimal power at or above a number of seconds.
  static double step(double seconds) {
    if (!(seconds > 0.001)) return 0.001;
    double power = Math.pow(10, Math.floor(Math.log10(seconds)));
    double digit = seconds / power;
    return power * (digit <= 1 ? 1 : digit <= 2 ? 2 : digit <= 5 ? 5 : 10);
  }

  static String label(double seconds, double step) {
    int decimals = (int) Math.clamp(Math.ceil(-Math.log10(step) - 1e-9), 0, 3);
    return String.format(Locale.ROOT, "%." + decimals + "f s", seconds);
  }
}
