package org.posrig.time;

/// Code that runs beside others on one clock.
public interface Task {

  String name();

  /// Ends the party at its current or next wait with [Stopped]; safe twice, returns at once.
  void stop();

  boolean ended();

  /// Waits for the end.
  ///
  /// @return false when the deadline passed first
  boolean join(Deadline deadline);
}
