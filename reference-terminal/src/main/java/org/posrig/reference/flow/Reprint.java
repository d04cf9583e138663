package org.posrig.reference.flow;

import static org.posrig.reference.defect.SeededDefect.REPRINT_GOES_ONLINE;

import org.posrig.reference.memory.JournalEntry;
import org.posrig.reference.online.Kind;
import org.posrig.reference.paper.Printing.Printed;
import org.posrig.reference.screen.NotDone;
import org.posrig.reference.screen.Screen;

/// Prints the last transaction's slip once more, marked; the host hears nothing of it.
final class Reprint {
  private final TerminalContext parts;

  Reprint(TerminalContext parts) {
    this.parts = parts;
  }

  Result run() {
    JournalEntry last =
        parts.memory().now().last().orElseThrow(() -> new NotDone(Screen.EMPTY_BATCH));
    if (parts.flaws().has(REPRINT_GOES_ONLINE))
      parts.online().ask(new Requests(parts).echo(), Kind.SIGN_IN);
    if (parts.printing().again(last) == Printed.LEFT) throw new NotDone(Screen.CANCELLED);
    return Result.of(Screen.REPRINTED);
  }
}
