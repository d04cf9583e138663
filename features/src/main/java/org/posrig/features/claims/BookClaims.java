package org.posrig.features.claims;

import org.posrig.history.Event.Booked;
import org.posrig.history.Event.SlipPrinted;
import org.posrig.history.History;
import org.posrig.meaning.SlipField;
import org.posrig.text.Sentence;
import org.posrig.text.Value;
import org.posrig.verdict.FailedClaim;

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
        history ->
            Sentence.of("claim.ledger", expected.inWords(), LedgerBalance.of(history).inWords()));
  }

  /// At some time the host had booked it, whatever became of it.
  public void onceHeld(long cents) {
    evidence.shows(
        history -> history.any(Booked.class, booked -> booked.cents() == cents),
        history -> Sentence.of("claim.never-booked", Value.money(cents), booked(history)));
  }

  /// What was reserved, less what was given free by a void; a completion is a charge of its own.
  public void reserved(long cents) {
    evidence.shows(
        history -> LedgerBalance.reserved(history) == cents,
        history ->
            Sentence.of(
                "claim.reserved",
                Value.money(cents),
                Value.money(LedgerBalance.reserved(history))));
  }

  public void neverHeldAnything() {
    History history = evidence.history();
    if (history.any(Booked.class, _ -> true))
      throw new FailedClaim(Sentence.of("claim.booked", booked(history)));
  }

  private static Value booked(History history) {
    return ClaimText.orNone(
        history
            .all(Booked.class)
            .map(one -> ClaimText.transaction(one.kind(), one.trace(), one.cents()))
            .toList());
  }

  /// As many sales as receipts: nobody is charged without paper, no paper without a charge.
  public void agreeWithReceipts() {
    evidence.shows(
        history -> LedgerBalance.of(history).sales() == receipts(history),
        history ->
            Sentence.of(
                "claim.receipts",
                Value.count(receipts(history), "sale"),
                LedgerBalance.of(history).inWords()));
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
