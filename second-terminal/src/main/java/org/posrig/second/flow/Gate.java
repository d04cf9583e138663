package org.posrig.second.flow;

import org.posrig.second.panel.GiveUp;
import org.posrig.second.panel.Money;
import org.posrig.second.panel.Words;

/// What must be so before something may begin.
final class Gate {
  private static final long MOST_CENTS = 999_999_999;

  private Gate() {}

  /// @throws GiveUp when the batch is full, or the host may have closed it
  static void batchIsOpen(Parts parts) {
    boolean full = parts.now().journal().size() >= parts.settings().habits().maxRecords();
    if (full || parts.now().isClosing()) throw new GiveUp(Words.CLOSE_BATCH);
  }

  /// Asks for an amount, and whether it is right.
  ///
  /// @throws GiveUp when it is zero, too large or not right
  static long amount(Parts parts, Words words) {
    long cents = parts.panel().amount(words);
    if (cents == 0 || cents > MOST_CENTS) throw new GiveUp(Words.CANNOT, "NO SUCH AMOUNT");
    parts.panel().confirm(Words.AMOUNT_RIGHT, Money.of(cents));
    return cents;
  }

  /// @throws GiveUp when another code is typed
  static void manager(Parts parts) {
    String typed = parts.panel().code(Words.MANAGER);
    if (!typed.equals(parts.settings().habits().supervisorPassword()))
      throw new GiveUp(Words.WRONG_CODE);
  }
}
