package org.posrig.verdict;

import org.posrig.history.History;
import org.posrig.text.Sentence;

/// A rule that must hold in every scenario, whatever happened.
public interface Check {

  /// Stable, for reports and `./rig defects`: `reversal-before-next`.
  String name();

  /// The rule in one sentence, with its source: the text `rule.<name>` of the catalogue.
  default Sentence rule() {
    return Sentence.of("rule." + name());
  }

  Verdict judge(History history);
}
