package org.posrig.time;

/// A latched flag with one waiter. A raise before the wait is not lost; the wait takes it back.
///
/// Use: `while (!ready()) if (!signal.await(deadline)) return late();` — the producer changes the
/// state first and raises then.
public interface Signal {

  /// Sets the flag and wakes the waiter. Safe from any party.
  void raise();

  /// Waits until the flag is set and clears it.
  ///
  /// @return true when it was raised, false when the deadline passed first
  /// @throws Stopped when the waiting party was stopped
  boolean await(Deadline deadline);
}
