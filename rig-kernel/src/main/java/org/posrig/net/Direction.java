package org.posrig.net;

/// Which way a message goes.
public enum Direction {
  TO_HOST,
  TO_TERMINAL;

  public Direction opposite() {
    return this == TO_HOST ? TO_TERMINAL : TO_HOST;
  }
}
