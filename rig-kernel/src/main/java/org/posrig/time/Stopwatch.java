package org.posrig.time;

/// How long something takes on the wall, for measurements; it begins when it is made.
public final class Stopwatch {
  private final long began = System.nanoTime();

  public long nanos() {
    return System.nanoTime() - began;
  }

  public double seconds() {
    return nanos() / 1e9;
  }
}
