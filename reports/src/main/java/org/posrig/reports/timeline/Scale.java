package org.posrig.reports.timeline;

import java.util.Arrays;

/// How long a wait may be drawn: a long one takes no more than a share of the axis, whatever its
/// length.
record Scale(double limit) {
  private static final double LARGEST_SHARE = 0.2;
  private static final int ROUNDS = 60;
  // A wait that is drawn this much too short is marked.
  private static final double MARKED_FROM = 1.5;

  /// @param gaps seconds between neighbours on the axis
  static Scale of(double[] gaps) {
    double longest = Arrays.stream(gaps).max().orElse(0);
    double share =
        Math.max(
            LARGEST_SHARE, 1.5 / Math.max(1, Arrays.stream(gaps).filter(gap -> gap > 0).count()));
    double low = Math.min(longest, shortest(gaps));
    double high = longest;
    if (low >= high || fits(gaps, high, share)) return new Scale(high);
    for (int i = 0; i < ROUNDS; i++) {
      double middle = (low + high) / 2;
      if (fits(gaps, middle, share)) low = middle;
      else high = middle;
    }
    return new Scale(low);
  }

  // Where all is quick, a tenth of a second is no long wait.
  private static double shortest(double[] gaps) {
    return Math.min(1, Arrays.stream(gaps).filter(gap -> gap < 1).sum() / 2);
  }

  private static boolean fits(double[] gaps, double limit, double share) {
    return limit <= share * Arrays.stream(gaps).map(gap -> Math.min(gap, limit)).sum();
  }

  double drawn(double gap) {
    return Math.min(gap, limit);
  }

  boolean broken(double gap) {
    return gap > MARKED_FROM * limit && limit > 0;
  }
}
