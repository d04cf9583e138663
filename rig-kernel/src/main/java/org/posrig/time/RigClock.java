package org.posrig.time;

import java.time.Duration;
import java.time.Instant;

/// The one clock of a scenario. Whoever waits, waits on it; whoever needs the time, asks it.
///
/// On the wall ([WallClock]) parties are threads. In virtual time ([VirtualClock]) one party runs
/// at a time and the clock jumps to the nearest deadline when all wait, so that a run is a pure
/// function of its inputs.
public interface RigClock {

  Instant now();

  /// A new signal that one waiter may await.
  Signal signal();

  /// Starts a party: code that runs beside the caller until its body returns or it is stopped.
  Task start(String name, Runnable body);

  default Deadline in(Duration time) {
    return new Deadline(this, now().plus(time));
  }

  /// Waits for `time` to pass: a person's hand, a printer's motor.
  default void pass(Duration time) {
    signal().await(in(time));
  }
}
