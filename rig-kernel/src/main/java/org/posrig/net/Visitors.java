package org.posrig.net;

import org.posrig.time.Deadline;
import org.posrig.time.RigClock;
import org.posrig.time.Signal;

/// The connections that somebody serves at the same time: their number has a bound, and who closes
/// can wait until the last has gone.
public final class Visitors {
  private final int most;
  private final Signal gone;
  private int inside;
  private boolean refusing;

  /// What became of a visitor.
  public enum Admission {
    SERVED,
    /// There was no room, for the first time since there was.
    TURNED_AWAY,
    TURNED_AWAY_AGAIN
  }

  public Visitors(RigClock clock, int most) {
    this.most = most;
    this.gone = clock.signal();
  }

  public int most() {
    return most;
  }

  /// Serves a visitor in the caller's own party, to its end, if there is room.
  public Admission receive(Runnable visit) {
    Admission admission = enter();
    if (admission == Admission.SERVED) serve(visit);
    return admission;
  }

  private synchronized Admission enter() {
    boolean refusedBefore = refusing;
    refusing = inside >= most;
    if (refusing) return refusedBefore ? Admission.TURNED_AWAY_AGAIN : Admission.TURNED_AWAY;
    inside++;
    return Admission.SERVED;
  }

  private void serve(Runnable visit) {
    try {
      visit.run();
    } finally {
      leave();
    }
  }

  private void leave() {
    synchronized (this) {
      inside--;
    }
    gone.raise();
  }

  public synchronized int inside() {
    return inside;
  }

  /// Waits until nobody is inside, or until the deadline.
  ///
  /// @return how many are left
  public int awaitNone(Deadline deadline) {
    while (inside() > 0) if (!gone.await(deadline)) break;
    return inside();
  }
}
