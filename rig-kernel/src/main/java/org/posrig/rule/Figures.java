package org.posrig.rule;

/// By which figures a rule has decided.
///
/// @param measure of both
/// @param seen what the rule has seen
/// @param limit what it allows
public record Figures(Measure measure, long seen, long limit) {
  public static final Figures NONE = new Figures(Measure.NOTHING, 0, 0);

  /// What the figures are.
  public enum Measure {
    NOTHING,
    PURCHASES,
    /// Hundredths.
    MONEY,
    SECONDS,
    /// Seconds of the day.
    TIME_OF_DAY
  }
}
