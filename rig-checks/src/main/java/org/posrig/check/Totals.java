package org.posrig.check;

import java.util.Optional;
import org.posrig.history.Event;
import org.posrig.text.Formats;

/// F48 of a settlement (host-protocol.md 1.13): amount 12, count 3, amount 12, count 3, result 1;
/// domestic
/// cards, then foreign ones.
final class Totals {
  private static final int BLOCK = 31;

  private Totals() {}

  /// What the terminal claims, both classes of cards together; empty when F48 is not of this form.
  static Optional<Event.Totals> claimed(Request settlement) {
    String f48 = settlement.field(48);
    if (!f48.matches("\\d{62}")) return Optional.empty();
    return Optional.of(sum(block(f48.substring(0, BLOCK)), block(f48.substring(BLOCK))));
  }

  /// Whether the host found both classes balanced; empty when no answer that says so was delivered.
  static Optional<Boolean> balanced(Request settlement) {
    return settlement.answers().stream()
        .map(answer -> answer.message().fields().getOrDefault(48, ""))
        .filter(f48 -> f48.matches("\\d{62}"))
        .findFirst()
        .map(f48 -> f48.charAt(BLOCK - 1) <= '1' && f48.charAt(2 * BLOCK - 1) <= '1');
  }

  /// Whether the host found the domestic cards not balanced; an error (3) counts as well.
  static boolean domesticDiffer(Request settlement) {
    return settlement.answers().stream()
        .map(answer -> answer.message().fields().getOrDefault(48, ""))
        .filter(f48 -> f48.matches("\\d{62}"))
        .findFirst()
        .map(f48 -> f48.charAt(BLOCK - 1) > '1')
        .orElse(false);
  }

  static String says(Event.Totals totals) {
    return Formats.count(totals.debits(), "debit")
        + " "
        + Formats.money(totals.debitCents())
        + ", "
        + Formats.count(totals.credits(), "credit")
        + " "
        + Formats.money(totals.creditCents());
  }

  private static Event.Totals block(String digits) {
    return new Event.Totals(
        Long.parseLong(digits.substring(0, 12)),
        Integer.parseInt(digits.substring(12, 15)),
        Long.parseLong(digits.substring(15, 27)),
        Integer.parseInt(digits.substring(27, 30)));
  }

  private static Event.Totals sum(Event.Totals one, Event.Totals other) {
    return new Event.Totals(
        one.debitCents() + other.debitCents(),
        one.debits() + other.debits(),
        one.creditCents() + other.creditCents(),
        one.credits() + other.credits());
  }
}
