package org.posrig.check;

import org.posrig.history.Event;
import org.posrig.history.Event.SlipPrinted;
import org.posrig.history.History;

/// Whose settlement the host has answered gets its whole slip, also when the power went meanwhile;
/// without paper there is none.
final class SettledOnPaper {
  private final History history;

  SettledOnPaper(History history) {
    this.history = history;
  }

  /// @param settlement a 0500
  void look(Request settlement, VerdictBuilder notes) {
    if (!wasAnswered(settlement) || !printsSettlements() || hasSlip(settlement)) return;
    if (history.any(Event.class, PrinterTrouble::isIn)) return;
    Completeness.of(history)
        .missing(
            notes,
            "batch " + settlement.batch() + " was settled, but no whole settlement slip came",
            settlement.seen());
  }

  private static boolean wasAnswered(Request settlement) {
    return Totals.balanced(settlement).isPresent()
        && settlement.answers().stream()
            .noneMatch(answer -> answer.message().mac().equals("wrong"));
  }

  /// A torn one counts: it shows that the terminal prints them.
  private boolean printsSettlements() {
    return history.any(SlipPrinted.class, SettledOnPaper::isSettlement);
  }

  static boolean isSettlement(SlipPrinted slip) {
    return slip.field("kind").equals("SETTLEMENT") || slip.field("kind").equals("结算");
  }

  private boolean hasSlip(Request settlement) {
    return history
        .from(settlement.at())
        .any(
            SlipPrinted.class,
            slip ->
                slip.complete() && isSettlement(slip) && settlement.sameBatch(slip.field("batch")));
  }
}
