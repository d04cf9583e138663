package org.posrig.time;

/// Told when a party ends by an exception that it should have handled: the rig's own trouble.
@FunctionalInterface
public interface TaskFailed {
  void failed(String party, Throwable cause);
}
