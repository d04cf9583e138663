package org.posrig.verdict;

import org.posrig.text.Explained;
import org.posrig.text.Sentence;

/// What a scenario, or the closing, claims of the terminal did not hold: the terminal's failure.
public final class FailedClaim extends AssertionError implements Explained {
  private static final long serialVersionUID = 1;

  private final transient Sentence says;

  public FailedClaim(Sentence says) {
    this.says = says;
  }

  @Override
  public Sentence says() {
    return says;
  }

  /// In English, for developers.
  @Override
  public String getMessage() {
    return says.english();
  }
}
