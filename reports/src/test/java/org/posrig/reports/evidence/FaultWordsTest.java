package org.posrig.reports.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.posrig.history.Event.FaultArmed;
import org.posrig.history.Event.FaultFired;

final class FaultWordsTest {
  private final FaultArmed armed = new FaultArmed("f1", "message lost", "before 0210 number 1");

  private String says(String actual) {
    return FaultWords.says(
        armed, new FaultFired("f1", "message lost before 0210 number 1", actual));
  }

  @Test
  void a_fault_that_names_itself_and_its_place_fired_as_planned() {
    assertThat(says("message lost: connection 1, 0210, byte 0, at +1.2 s"))
        .isEqualTo("message lost before 0210 number 1 · as planned");
    assertThat(says("before 0210 number 1")).endsWith("as planned");
  }

  @Test
  void another_fault_than_planned_is_told() {
    assertThat(says("connection reset at byte 40"))
        .isEqualTo("message lost before 0210 number 1 · was: connection reset at byte 40");
  }
}
