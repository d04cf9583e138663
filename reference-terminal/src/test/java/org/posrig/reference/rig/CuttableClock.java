package org.posrig.reference.rig;

import java.time.Instant;
import org.posrig.time.Deadline;
import org.posrig.time.RigClock;
import org.posrig.time.Signal;
import org.posrig.time.Task;

/// A clock whose waits are instants at which power may go.
record CuttableClock(RigClock inner, CutPoints cuts) implements RigClock {
  @Override
  public Instant now() {
    return inner.now();
  }

  @Override
  public Signal signal() {
    Signal signal = inner.signal();
    return new Signal() {
      @Override
      public void raise() {
        signal.raise();
      }

      @Override
      public boolean await(Deadline deadline) {
        cuts.point("wait");
        boolean raised = signal.await(deadline);
        cuts.point("wait over");
        return raised;
      }
    };
  }

  @Override
  public Task start(String name, Runnable body) {
    return inner.start(name, body);
  }
}
