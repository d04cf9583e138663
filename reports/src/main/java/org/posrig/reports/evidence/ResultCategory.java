package org.posrig.reports.evidence;

import org.posrig.history.Event.Trouble;
import org.posrig.result.Outcome;
import org.posrig.result.ScenarioResult;
import org.posrig.text.Catalogue;
import org.posrig.text.Value;

/// What went wrong: whose turn it is to look.
public enum ResultCategory {
  TERMINAL,
  RIG,
  UNDECIDED,
  MISSING,
  NONE;

  /// Its name in the reader's language.
  public String name(Catalogue texts) {
    return texts.say(Value.word(this));
  }

  public static ResultCategory of(ScenarioResult result) {
    return switch (result.outcome()) {
      case FAILED -> TERMINAL;
      case INCONCLUSIVE ->
          result.history().all(Trouble.class).findAny().isPresent() ? RIG : UNDECIDED;
      case SKIPPED -> MISSING;
      case PASSED -> NONE;
    };
  }

  public Outcome outcome() {
    return switch (this) {
      case TERMINAL -> Outcome.FAILED;
      case RIG, UNDECIDED -> Outcome.INCONCLUSIVE;
      case MISSING -> Outcome.SKIPPED;
      case NONE -> Outcome.PASSED;
    };
  }
}
