package org.posrig.verdict;

import java.util.ArrayList;
import java.util.List;
import org.posrig.history.Observation;
import org.posrig.text.Sentence;
import org.posrig.text.Value;

/// Collects what a check sees while it reads a history, and makes the verdict that follows: a
/// failure comes before what stayed open, what stayed open before a pass, and nothing seen is
/// idle.
public final class VerdictBuilder {
  private static final Value NOTHING = Value.text("");

  private final List<Finding> wrong = new ArrayList<>();
  private final List<Sentence> open = new ArrayList<>();
  private int looked;

  public void looked() {
    looked++;
  }

  public void add(Finding finding) {
    if (!wrong.contains(finding)) wrong.add(finding);
  }

  /// @param evidence what shows it, the earliest first
  public void wrong(String key, Value subject, Value expected, Value got, Observation... evidence) {
    add(new Finding(key, subject, expected, got, List.of(evidence)));
  }

  /// Wrong by itself: there is nothing to compare.
  public void wrong(String key, Value subject, Observation... evidence) {
    wrong(key, subject, NOTHING, NOTHING, evidence);
  }

  public void open(String key, Value... values) {
    open(Sentence.of(key, values));
  }

  public void open(Sentence why) {
    if (!open.contains(why)) open.add(why);
  }

  /// @param found what was found of what it looked at, a key with one gap, the count:
  ///     `pass.reversals`
  /// @param idle why there was nothing to look at, a key
  public Verdict verdict(String found, String idle) {
    if (!wrong.isEmpty()) return new Verdict.Fail(wrong);
    if (!open.isEmpty()) return new Verdict.Inconclusive(open);
    if (looked == 0) return new Verdict.Idle(Sentence.of(idle));
    return new Verdict.Pass(looked, Sentence.of(found, Value.text(looked)));
  }
}
