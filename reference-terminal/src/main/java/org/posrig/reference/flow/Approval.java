package org.posrig.reference.flow;

import org.posrig.reference.memory.JournalEntry;
import org.posrig.reference.screen.Amounts;
import org.posrig.reference.screen.Screen;

/// What follows an approval: stored, shown, the card given back, printed.
final class Approval {
  private final TerminalContext parts;

  Approval(TerminalContext parts) {
    this.parts = parts;
  }

  Result of(JournalEntry entry) {
    parts.memory().change(image -> image.approved(entry));
    return shown(entry, Screen.APPROVED);
  }

  /// @param screen what the operator is told
  Result shown(JournalEntry entry, Screen screen) {
    String amount = Amounts.rmb(entry.signedCents());
    parts.dialogue().show(screen, amount);
    parts.cards().release();
    parts.printing().finish();
    return Result.of(screen, amount);
  }
}
