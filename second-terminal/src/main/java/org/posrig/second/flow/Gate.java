package org.posrig.second.flow;

import org.posrig.second.panel.GiveUp;
import org.posrig.second.panel.Words;

/// What must be so before something may begin.
final class Gate {
  private Gate() {}

  /// @throws GiveUp when the batch is full, or the host may have closed it
  static void batchIsOpen(Parts parts) {
    boolean full = parts.now().journal().size() >= parts.settings().habits().maxRecords();
    if (full || parts.now().isClosing()) throw new GiveUp(Words.CLOSE_BATCH);
  }

  /// @throws GiveUp when another code is typed
  static void manager(Parts parts) {
    String typed = parts.panel().code(Words.MANAGER);
    if (!typed.equals(parts.settings().habits().supervisorPassword()))
      throw new GiveUp(Words.WRONG_CODE);
  }
}
