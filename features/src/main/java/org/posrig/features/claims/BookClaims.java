package org.posrig.features.claims;

import org.posrig.history.Event.Booked;
import org.posrig.history.Event.SlipPrinted;
import org.posrig.history.History;
import org.posrig.text.Formats;

/// What stands in the host's books.
public final class BookClaims {
  private final ClaimEvidence evidence;

  BookClaims(ClaimEvidence evidence) {
    this.evidence = evidence;
  }

  public void hold(long cents, int sales) {
    LedgerBalance expected = new LedgerBalance(cents, sales);
    evidence.shows(
        history -> LedgerBalance.of(history).equals(expected),
        history ->
            "the host's books should hold "
                + expected
                + ", they hold "
                + LedgerBalance.of(history));
  }

  /// At some time the host had booked it, whatever became of it.
  public void onceHeld(long cents) {
    evidence.shows(
        history -> history.any(Booked.class, booked -> booked.cents() == cents),
        history ->
            "the host should have booked "
                + Formats.money(cents)
                + " at some time; it booked "
                + history.all(Booked.class).map(Booked::cents).map(Formats::money).toList());
  }

  public void neverHeldAnything() {
    if (evidence.history().any(Booked.class, _ -> true))
      throw new AssertionError(
          "the host should have booked nothing; it booked "
              + evidence.history().all(Booked.class).toList());
  }

  /// As many sales as receipts: nobody is charged without paper, no paper without a charge.
  public void agreeWithReceipts() {
    evidence.shows(
        history -> LedgerBalance.of(history).sales() == receipts(history),
        history ->
            "the receipts tell of "
                + Formats.count(receipts(history), "sale")
                + ", the host's books hold "
                + LedgerBalance.of(history));
  }

  private static long receipts(History history) {
    return history
        .all(SlipPrinted.class)
        .filter(Receipts::isSale)
        .map(slip -> slip.field("voucher"))
        .filter(voucher -> !voucher.isEmpty())
        .distinct()
        .count();
  }
}
