package org.posrig.rule;

import java.time.Duration;

/// How far back a rule counts.
public sealed interface Period {

  /// What is exactly as long ago is not counted any more.
  record Last(Duration length) implements Period {
    public Last {
      if (!length.isPositive()) throw new IllegalArgumentException("a period of " + length);
    }
  }

  /// From midnight, in the host's time zone.
  record Today() implements Period {}
}
