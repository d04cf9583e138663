package org.posrig.verdict;

import org.posrig.history.History;

/// A rule that must hold in every scenario, whatever happened.
public interface Check {

  /// Stable, for reports and `./rig defects`: `reversal-before-next`.
  String name();

  /// The rule in one sentence, with its source: `I3 …`.
  String rule();

  Verdict judge(History history);
}
