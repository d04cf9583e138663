package org.posrig.benchmark;

import java.util.Arrays;
import java.util.Locale;
import org.posrig.text.Sentence;
import org.posrig.text.Value;

/// Figures of several rounds, from the smallest to the largest.
public final class Spread {
  private final double[] sorted;

  /// @throws IllegalArgumentException when there is none
  public Spread(double[] figures) {
    if (figures.length == 0) throw new IllegalArgumentException("a spread of no figures");
    sorted = figures.clone();
    Arrays.sort(sorted);
  }

  public double median() {
    return quantile(0.5);
  }

  /// The smallest figure that this part of all figures does not exceed.
  ///
  /// @param part from 0 to 1: 0.99
  public double quantile(double part) {
    int rank = (int) Math.ceil(part * sorted.length);
    return sorted[Math.clamp(rank - 1, 0, sorted.length - 1)];
  }

  /// `312.4 (min 298.0, max 320.1, 5 rounds)`.
  ///
  /// @param digits behind the point
  public Sentence says(int digits) {
    return Sentence.of(
        "benchmark.spread",
        figure(median(), digits),
        figure(sorted[0], digits),
        figure(sorted[sorted.length - 1], digits),
        Value.text(sorted.length));
  }

  private static Value figure(double number, int digits) {
    return Value.text(String.format(Locale.ROOT, "%." + digits + "f", number));
  }
}
