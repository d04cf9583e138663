package org.posrig.fault;

import org.posrig.text.ExplainedException;
import org.posrig.text.Sentence;

/// A fault that could never strike as it was armed: nothing is armed.
public final class CannotStrike extends ExplainedException {
  private static final long serialVersionUID = 1;

  /// @param says what was armed, what is wrong with it, and what would fit
  public CannotStrike(Sentence says) {
    super(says);
  }
}
