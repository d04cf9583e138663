package org.posrig.reports.evidence;

import org.posrig.history.Event.FaultArmed;
import org.posrig.history.Event.FaultFired;

/// How a fault that fired is told.
public final class FaultWords {
  private FaultWords() {}

  /// `message lost before 0210 number 1 · as planned`.
  public static String says(FaultArmed armed, FaultFired fired) {
    String planned = armed.what() + " " + armed.when();
    return asPlanned(armed, fired)
        ? planned + " · as planned"
        : planned + " · was: " + fired.actual();
  }

  /// What fired tells its own name first, or only when it was, and then where exactly.
  static boolean asPlanned(FaultArmed armed, FaultFired fired) {
    String actual = fired.actual();
    return actual.equals(fired.planned())
        || actual.equals(armed.when())
        || (!armed.what().isBlank() && actual.startsWith(armed.what()));
  }
}
