package org.posrig.features.claims;

import java.util.stream.Collectors;
import org.posrig.history.Event.Booked;
import org.posrig.history.Event.SlipPrinted;
import org.posrig.history.History;
import org.posrig.meaning.SlipField;
import org.posrig.text.Formats;

/// What the host ledger shows.
public final class BookClaims {
  private final ClaimEvidence evidence;

  BookClaims(ClaimEvidence evidence) {
    this.evidence = evidence;
  }

  public void hold(long cents, int sales) {
    LedgerBalance expected = new LedgerBalance(cents, sales);
    evidence.shows(
        history -> LedgerBalance.of(history).equals(expected),
        history -> "host ledger: expected " + expected + "; has " + LedgerBalance.of(history));
  }

  /// At some time the host had booked it, whatever became of it.
  public void onceHeld(long cents) {
    evidence.shows(
        history -> history.any(Booked.class, booked -> booked.cents() == cents),
        history ->
            "host ledger: expected a booking of "
                + Formats.money(cents)
                + "; the host booked "
                + booked(history));
  }

  /// What was reserved, less what was given free by a void; a completion is a charge of its own.
  public void reserved(long cents) {
    evidence.shows(
        history -> LedgerBalance.reserved(history) == cents,
        history ->
            "host ledger: expected "
                + Formats.money(cents)
                + " reserved; has "
                + Formats.money(LedgerBalance.reserved(history)));
  }

  public void neverHeldAnything() {
    History history = evidence.history();
    if (history.any(Booked.class, _ -> true))
      throw new AssertionError(
          "host ledger: expected no booking; the host booked " + booked(history));
  }

  private static String booked(History history) {
    String all =
        history
            .all(Booked.class)
            .map(one -> ClaimText.transaction(one.kind(), one.trace(), one.cents()))
            .collect(Collectors.joining("; "));
    return all.isEmpty() ? "nothing" : all;
  }

  /// As many sales as receipts: nobody is charged without paper, no paper without a charge.
  public void agreeWithReceipts() {
    evidence.shows(
        history -> LedgerBalance.of(history).sales() == receipts(history),
        history ->
            "receipts: "
                + Formats.count(receipts(history), "sale")
                + "; host ledger: "
                + LedgerBalance.of(history));
  }

  private static long receipts(History history) {
    return history
        .all(SlipPrinted.class)
        .filter(Receipts::isCharge)
        .map(slip -> slip.field(SlipField.VOUCHER))
        .filter(voucher -> !voucher.isEmpty())
        .distinct()
        .count();
  }
}
