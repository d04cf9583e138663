package org.posrig.verdict;

import java.util.List;
import org.posrig.text.Sentence;

/// What a check makes of a history.
public sealed interface Verdict {

  /// All that it looked at was right.
  ///
  /// @param looked at how many things; at least one, since a check that saw nothing proves nothing
  record Pass(int looked, Sentence evidence) implements Verdict {
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

  /// What would decide was not observed, or not recognised.
  record Inconclusive(List<Sentence> reasons) implements Verdict {
    public Inconclusive {
      if (reasons.isEmpty())
        throw new IllegalArgumentException("what is not decided needs a reason");
      reasons = List.copyOf(reasons);
    }
  }

  /// Nothing of its kind happened in this scenario: neither passed nor failed.
  record Idle(Sentence why) implements Verdict {}
}
