package org.posrig.net;

/// A listener that will hear no more connections although it was not closed: the program that needs
/// it must end.
public final class ListenerGone extends RuntimeException {
  private static final long serialVersionUID = 1;

  ListenerGone(String address, Throwable cause) {
    super("the listener at " + address + " is gone: " + cause, cause);
  }
}
