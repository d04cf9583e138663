package org.posrig.result;

import org.posrig.text.Causes;

/// The rig's own failure: the scenario ends as inconclusive, never as the terminal's failure.
public final class RigTrouble extends RuntimeException {
  private static final long serialVersionUID = 1;

  public RigTrouble(String what) {
    super(what);
  }

  public RigTrouble(String what, Throwable cause) {
    super(what + ": " + Causes.of(cause), cause);
  }
}
