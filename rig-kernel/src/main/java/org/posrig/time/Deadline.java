package org.posrig.time;

import java.time.Duration;
import java.time.Instant;

/// The moment by which something must have happened. Made once at the top and handed down.
public record Deadline(RigClock clock, Instant at) {

  /// For servers that wait for custom; whoever waits for an answer has a real deadline.
  public static Deadline never(RigClock clock) {
    return new Deadline(clock, Instant.MAX);
  }

  public boolean passed() {
    return !clock.now().isBefore(at);
  }

  public boolean isNever() {
    return at.equals(Instant.MAX);
  }

  /// Time left, zero when passed; a very long time for [#never].
  public Duration remaining() {
    if (isNever()) return Duration.ofDays(36_500);
    Duration left = Duration.between(clock.now(), at);
    return left.isNegative() ? Duration.ZERO : left;
  }

  /// The earlier of this one and `time` from now.
  public Deadline orIn(Duration time) {
    Deadline other = clock.in(time);
    return other.at.isBefore(at) ? other : this;
  }
}
