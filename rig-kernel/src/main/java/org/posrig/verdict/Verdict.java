package org.posrig.verdict;

import java.util.List;

/// What a check makes of a history.
public sealed interface Verdict {

  /// All that it looked at was right.
  ///
  /// @param looked at how many things; at least one, since a check that saw nothing proves nothing
  record Pass(int looked, String evidence) implements Verdict {
    public Pass {
      if (looked < 1)
        throw new IllegalArgumentException("a check that looked at nothing cannot pass");
    }
  }

  record Fail(List<Finding> findings) implements Verdict {
    public Fail {
      if (findings.isEmpty()) throw new IllegalArgumentException("a failure needs a finding");
      findings = List.copyOf(findings);
    }
  }

  /// The rig's own trouble: what would decide was not observed.
  record Inconclusive(String reason) implements Verdict {}

  /// Nothing of its kind happened in this scenario: neither passed nor failed.
  record Idle(String why) implements Verdict {}
}
