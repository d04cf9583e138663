package org.posrig.wire;

/// A wire that failed: which, while doing what, with what code.
public final class WireBroken extends RuntimeException {
  private static final long serialVersionUID = 1;

  public WireBroken(String wire, String action, String seen) {
    super(action + " " + wire + ": " + seen);
  }

  public WireBroken(String wire, String action, Throwable cause) {
    super(action + " " + wire + ": " + cause.getMessage(), cause);
  }
}
