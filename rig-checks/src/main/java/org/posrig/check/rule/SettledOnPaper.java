package org.posrig.check.rule;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.posrig.check.view.Approval;
import org.posrig.check.view.Completeness;
import org.posrig.check.view.PrinterTrouble;
import org.posrig.check.view.Request;
import org.posrig.history.Event;
import org.posrig.history.Event.SlipPrinted;
import org.posrig.history.History;
import org.posrig.meaning.Authenticity;
import org.posrig.meaning.BatchResult;
import org.posrig.meaning.BatchTotals;
import org.posrig.meaning.SlipField;
import org.posrig.meaning.SlipKind;
import org.posrig.terminal.AmountFormat;
import org.posrig.text.Value;
import org.posrig.verdict.Finding;
import org.posrig.verdict.VerdictBuilder;

/// Whose settlement the host has answered gets its whole slip, also when the power went meanwhile;
/// without paper there is none.
final class SettledOnPaper {
  private static final List<SlipField> SUMS =
      List.of(
          SlipField.DEBIT_COUNT,
          SlipField.DEBIT_AMOUNT,
          SlipField.CREDIT_COUNT,
          SlipField.CREDIT_AMOUNT);

  private final History history;
  private final PrinterTrouble trouble;

  SettledOnPaper(History history) {
    this.history = history;
    this.trouble = PrinterTrouble.of(history);
  }

  /// @param settlement of the terminal
  void look(Request settlement, VerdictBuilder verdict) {
    if (!wasAnswered(settlement) || !printsSettlements() || hasSlip(settlement)) return;
    if (history.any(Event.class, trouble::isIn)) return;
    if (history.from(settlement.at()).any(SlipPrinted.class, Approval::isUnknown)) {
      verdict.open("open.unknown-slip", settlement.says());
      return;
    }
    Completeness.of(history).missing(verdict, missing(settlement));
  }

  private static Finding missing(Request settlement) {
    return new Finding(
        "settlement.no-slip",
        Value.text(settlement.batch()),
        Value.word(SlipKind.SETTLEMENT),
        Value.text(""),
        List.of(settlement.seen()));
  }

  private static boolean wasAnswered(Request settlement) {
    return resultOf(settlement) != BatchResult.UNSAID
        && settlement.answers().stream()
            .noneMatch(answer -> answer.meaning().authenticity() == Authenticity.INVALID);
  }

  /// What the host said of the totals, in the first answer that says it.
  static BatchResult resultOf(Request settlement) {
    return settlement.answers().stream()
        .map(answer -> answer.meaning().result())
        .filter(result -> result != BatchResult.UNSAID)
        .findFirst()
        .orElse(BatchResult.UNSAID);
  }

  /// A torn one counts: it shows that the terminal prints them.
  private boolean printsSettlements() {
    return history.any(SlipPrinted.class, SettledOnPaper::isSettlement);
  }

  static boolean isSettlement(SlipPrinted slip) {
    return slip.reading().kind() == SlipKind.SETTLEMENT;
  }

  private boolean hasSlip(Request settlement) {
    return history
        .from(settlement.at())
        .any(
            SlipPrinted.class,
            slip ->
                slip.complete()
                    && isSettlement(slip)
                    && settlement.sameBatch(slip.field(SlipField.BATCH)));
  }

  /// Some print no sums by debit and credit.
  static boolean hasTotals(SlipPrinted slip) {
    return SUMS.stream().anyMatch(field -> slip.reading().fields().containsKey(field));
  }

  /// Empty when one of the sums is not there or cannot be read.
  static Optional<BatchTotals> totals(SlipPrinted slip) {
    OptionalLong debits = number(slip.field(SlipField.DEBIT_COUNT));
    OptionalLong credits = number(slip.field(SlipField.CREDIT_COUNT));
    OptionalLong debit = AmountFormat.PLAIN.cents(slip.field(SlipField.DEBIT_AMOUNT));
    OptionalLong credit = AmountFormat.PLAIN.cents(slip.field(SlipField.CREDIT_AMOUNT));
    if (debits.isEmpty() || credits.isEmpty() || debit.isEmpty() || credit.isEmpty())
      return Optional.empty();
    return Optional.of(
        new BatchTotals(
            debit.getAsLong(),
            (int) debits.getAsLong(),
            Math.abs(credit.getAsLong()),
            (int) credits.getAsLong()));
  }

  private static OptionalLong number(String digits) {
    return digits.matches("\\d{1,9}")
        ? OptionalLong.of(Long.parseLong(digits))
        : OptionalLong.empty();
  }
}
