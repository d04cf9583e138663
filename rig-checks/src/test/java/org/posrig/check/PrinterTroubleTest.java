package org.posrig.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.posrig.check.view.PrinterTrouble;
import org.posrig.fault.DeviceFault;
import org.posrig.fault.LinkFault;
import org.posrig.history.History;

final class PrinterTroubleTest {
  @Test
  void is_what_a_fault_is_and_not_when_it_strikes() {
    Map<org.posrig.fault.Fault, Boolean> faults = new LinkedHashMap<>();
    faults.put(new DeviceFault.PaperState(org.posrig.device.Paper.OUT), true);
    faults.put(new DeviceFault.CoverOpen(), true);
    faults.put(new DeviceFault.Mute("printer"), true);
    faults.put(new DeviceFault.Mute("pin pad"), false);
    faults.put(new DeviceFault.PowerCut(), false);
    faults.put(new DeviceFault.CableCut(), false);
    faults.put(new LinkFault.Lose(), false);
    faults.forEach(
        (fault, expected) -> {
          History history = Story.ready().fired(fault).history();
          assertThat(PrinterTrouble.of(history).isIn(history.seen().getLast().event()))
              .as(fault.toString())
              .isEqualTo(expected);
        });
  }
}
