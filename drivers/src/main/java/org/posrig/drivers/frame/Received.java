package org.posrig.drivers.frame;

/// What was made out in a stream of bytes.
public sealed interface Received {

  record Whole(Frame frame) implements Received {}

  record Alone(Reply reply) implements Received {}

  /// A frame with a wrong check byte, or too long.
  record Garbled() implements Received {}
}
