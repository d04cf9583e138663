package org.posrig.meaning;

/// What a terminal does about a request when no answer comes that it believes.
public enum Unanswered {
  /// It reverses it, before anything else goes online.
  REVERSED,
  /// It sends it again as it was, until it is answered.
  REPEATED,
  /// Nothing: people find out by the day's totals.
  LEFT
}
