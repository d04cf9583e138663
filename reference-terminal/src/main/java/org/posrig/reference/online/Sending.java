package org.posrig.reference.online;

/// What a caller stores around the sending of a message. Power may go between any two of these.
public interface Sending {
  /// Nothing to be stored.
  Sending UNWATCHED = new Sending() {};

  /// Connected, and no byte is out.
  default void begins() {}

  /// The whole message is out and nothing is awaited yet.
  default void done() {}

  /// The message did not go out as a whole.
  default void failed() {}
}
