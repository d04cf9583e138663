package org.posrig.drivers.frame;

/// What was made out in a stream of bytes.
public sealed interface Received {

  record Whole(DeviceFrame frame) implements Received {}

  record Alone(ControlByte reply) implements Received {}

  /// A frame with a wrong check byte, or too long.
  record Garbled() implements Received {}
}
