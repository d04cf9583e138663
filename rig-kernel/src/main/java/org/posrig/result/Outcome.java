package org.posrig.result;

/// How a scenario ended. The order is the order of precedence, the worst last.
public enum Outcome {
  SKIPPED,
  PASSED,
  INCONCLUSIVE,
  FAILED;

  public Outcome worse(Outcome other) {
    return other.ordinal() > ordinal() ? other : this;
  }
}
