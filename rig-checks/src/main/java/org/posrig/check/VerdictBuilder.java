package org.posrig.check;

import java.util.ArrayList;
import java.util.List;
import org.posrig.history.Observation;
import org.posrig.text.Formats;
import org.posrig.verdict.Finding;
import org.posrig.verdict.Verdict;

/// What a check writes down while it reads a history, and the verdict that follows: a failure
/// before what
/// stayed open, what stayed open before a pass, and nothing seen is idle.
final class VerdictBuilder {
  private final List<Finding> wrong = new ArrayList<>();
  private final List<String> open = new ArrayList<>();
  private int looked;

  void looked() {
    looked++;
  }

  void wrong(String what, Observation... evidence) {
    Finding finding = new Finding(what, Evidence.of(evidence));
    if (!wrong.contains(finding)) wrong.add(finding);
  }

  void open(String why) {
    open.add(why);
  }

  /// @param noun what is counted: `reversal`
  /// @param how what was found of each: `in time`
  /// @param idle why there was nothing to look at
  Verdict verdict(String noun, String how, String idle) {
    if (!wrong.isEmpty()) return new Verdict.Fail(wrong);
    if (!open.isEmpty()) return new Verdict.Inconclusive(String.join("; ", open));
    if (looked == 0) return new Verdict.Idle(idle);
    return new Verdict.Pass(looked, Formats.count(looked, noun) + " " + how);
  }
}
