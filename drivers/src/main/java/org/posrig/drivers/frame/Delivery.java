package org.posrig.drivers.frame;

/// What became of a frame that was sent.
public enum Delivery {
  /// The far end acknowledged it.
  TAKEN,
  /// The far end gave up on it, or called it garbled each time.
  REFUSED,
  /// Nobody answered.
  UNANSWERED,
  /// The wire is broken or closed.
  BROKEN
}
