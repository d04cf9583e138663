package org.posrig.wire;

/// The level of a digital line.
public enum Level {
  LOW,
  HIGH;

  public Level opposite() {
    return this == LOW ? HIGH : LOW;
  }
}
