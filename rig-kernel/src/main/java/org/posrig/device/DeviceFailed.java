package org.posrig.device;

/// A device that did not do what it was asked: which, what, by when, what was seen.
public final class DeviceFailed extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final Cause why;

  /// Why, as far as the driver can tell.
  public enum Cause {
    NO_ANSWER,
    REFUSED,
    GARBLED,
    DISCONNECTED,
    JAMMED,
    UNREADABLE
  }

  public DeviceFailed(String device, String asked, Cause why, String seen) {
    super(device + ": " + asked + " failed: " + seen);
    this.why = why;
  }

  public Cause why() {
    return why;
  }
}
