package org.posrig.wire;

import org.posrig.text.Causes;
import org.posrig.text.ExplainedException;
import org.posrig.text.Sentence;

/// A wire that failed: which, while doing what, with what code.
public final class WireBroken extends ExplainedException {
  private static final long serialVersionUID = 1;

  public WireBroken(String wire, WireAction action, Sentence seen) {
    super(Sentence.of(action.key(), wire).because(seen));
  }

  public WireBroken(String wire, WireAction action, Throwable cause) {
    super(Sentence.of(action.key(), wire).because(Causes.says(cause)), cause);
  }
}
