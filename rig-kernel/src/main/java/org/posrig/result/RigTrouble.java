package org.posrig.result;

import org.posrig.text.Causes;
import org.posrig.text.ExplainedException;
import org.posrig.text.Sentence;

/// The rig's own failure: the scenario ends as inconclusive, never as the terminal's failure.
public final class RigTrouble extends ExplainedException {
  private static final long serialVersionUID = 1;

  public RigTrouble(Sentence what) {
    super(what);
  }

  public RigTrouble(Sentence what, Throwable cause) {
    super(what.because(Causes.says(cause)), cause);
  }
}
