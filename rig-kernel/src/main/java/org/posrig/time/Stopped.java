package org.posrig.time;

/// The waiting party was stopped: its power is gone or the bench closes. Never catch it to go on.
public final class Stopped extends RuntimeException {
  private static final long serialVersionUID = 1;

  public Stopped(String party) {
    super("party '" + party + "' was stopped");
  }
}
