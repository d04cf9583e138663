package org.posrig.net;

/// A connection that did not come about.
public final class NotConnected extends RuntimeException {
  private static final long serialVersionUID = 1;

  public NotConnected(String address, String why) {
    super("connecting to " + address + ": " + why);
  }
}
