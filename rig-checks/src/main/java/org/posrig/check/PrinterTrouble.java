package org.posrig.check;

import java.util.Set;
import java.util.regex.Pattern;
import org.posrig.history.Event;

/// What tells that the printer could not print: the terminal says so, the paper is out, the cover
/// is open, or a fault was played that makes it so.
final class PrinterTrouble {
  private static final Set<String> SCREENS = Set.of("no-paper", "printer-fault");

  /// By what they are, not by when they strike: a power cut may come at a printed line.
  private static final Pattern FAULTS = Pattern.compile("paper|printer");

  private PrinterTrouble() {}

  static boolean isIn(Event event) {
    return switch (event) {
      case Event.ScreenShowed screen -> SCREENS.contains(screen.meaning());
      case Event.PaperChanged paper -> paper.coverOpen() || paper.paper().equals("OUT");
      case Event.FaultFired fault -> FAULTS.matcher(fault.planned()).lookingAt();
      case Event _ -> false;
    };
  }
}
