package org.posrig.device;

/// Something on the bench with a name; what it can do is its capabilities.
public interface Device extends AutoCloseable {

  /// As in the bench file: `printer`, `pin pad`.
  String name();

  /// Leaves the hardware safe (power off, actuator up); safe twice.
  @Override
  void close();
}
