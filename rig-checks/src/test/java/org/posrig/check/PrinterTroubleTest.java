package org.posrig.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.posrig.history.Event;

final class PrinterTroubleTest {

  @ParameterizedTest
  @CsvSource({
    "paper out at printed line 6, true",
    "printer cover opened at printed line 6, true",
    "printer mute at once, true",
    "power cut at printed line 6, false",
    "network cable pulled at use 2 of the printer, false",
    "power cut when the display shows no paper, false"
  })
  void is_what_a_fault_is_and_not_when_it_strikes(String planned, boolean trouble) {
    Event fired = new Event.FaultFired("f1", planned, "printed line number 6");
    assertThat(PrinterTrouble.isIn(fired)).isEqualTo(trouble);
  }
}
