package org.posrig.check.view;

import java.util.Set;
import java.util.stream.Collectors;
import org.posrig.device.Paper;
import org.posrig.fault.DeviceFault;
import org.posrig.fault.Fault;
import org.posrig.fault.HostFault;
import org.posrig.fault.LinkFault;
import org.posrig.history.Event;
import org.posrig.history.History;
import org.posrig.meaning.ScreenMeaning;

/// What shows that the printer could not print: the terminal says so, the paper is out, the cover
/// is open, or a fault fired that makes it so.
public final class PrinterTrouble {
  private final Set<String> faults;

  private PrinterTrouble(Set<String> faults) {
    this.faults = faults;
  }

  public static PrinterTrouble of(History history) {
    return new PrinterTrouble(
        history
            .all(Event.FaultArmed.class)
            .map(Event.FaultArmed::injection)
            .filter(injection -> isPrinters(injection.fault()))
            .map(injection -> injection.id())
            .collect(Collectors.toSet()));
  }

  public boolean isIn(Event event) {
    return switch (event) {
      case Event.ScreenShowed screen ->
          screen.meaning() == ScreenMeaning.NO_PAPER
              || screen.meaning() == ScreenMeaning.PRINTER_FAULT;
      case Event.PaperChanged paper -> paper.coverOpen() || paper.paper() == Paper.OUT;
      case Event.FaultFired fault -> faults.contains(fault.id());
      case Event _ -> false;
    };
  }

  /// By what it is, not by when it strikes: a power cut may come at a printed line.
  private static boolean isPrinters(Fault fault) {
    return switch (fault) {
      case DeviceFault.PaperState _, DeviceFault.CoverOpen _ -> true;
      case DeviceFault.Mute(String device) -> device.equals("printer");
      case DeviceFault.Garble(String device) -> device.equals("printer");
      case DeviceFault.PowerCut _,
          DeviceFault.CardJam _,
          DeviceFault.StripeUnreadable _,
          DeviceFault.ChipMute _,
          DeviceFault.CableCut _ ->
          false;
      case LinkFault _, HostFault _ -> false;
    };
  }
}
