package org.posrig.reports.evidence;

import org.posrig.history.Event.Trouble;
import org.posrig.result.Outcome;
import org.posrig.result.ScenarioResult;

/// What went wrong: whose turn it is to look.
public enum ResultCategory {
  TERMINAL("The terminal failed", "终端失败"),
  RIG("Rig trouble", "测试台故障"),
  UNDECIDED("Not decidable", "无法判定"),
  MISSING("Missing capability", "缺少能力"),
  NONE("Passed", "通过");

  private final String english;
  private final String chinese;

  ResultCategory(String english, String chinese) {
    this.english = english;
    this.chinese = chinese;
  }

  public String english() {
    return english;
  }

  public String chinese() {
    return chinese;
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
