package org.posrig.features.claims;

import static org.posrig.features.claims.ToldHistory.fails;
import static org.posrig.features.claims.ToldHistory.holds;
import static org.posrig.features.claims.ToldHistory.sent;

import org.junit.jupiter.api.Test;
import org.posrig.history.Event.Settled;
import org.posrig.meaning.BatchTotals;
import org.posrig.meaning.TransactionKind;

/// Claims about settlements, each against a history that bears it out and one that does not.
final class SettlementClaimsTest {
  private final ToldHistory told = new ToldHistory();

  @Test
  void a_settlement_balances_by_its_net_sum() {
    BatchTotals totals = new BatchTotals(15500, 2, 3500, 1);
    told.saw(new Settled("000001", totals, totals, true));
    holds(() -> told.claims().settlement().balanced(12000));
    fails(
        () -> told.claims().settlement().balanced(15500),
        "expected one settlement balanced, net 155.00;"
            + " settlements: batch 000001: 2 debits 155.00, 1 credit 35.00, balanced");
    fails(
        () -> told.claims().settlement().notBalanced(),
        "expected a settlement that does not balance; settlements: batch 000001: ");
    fails(
        () -> told.claims().settlement().uploaded(),
        "expected a batch upload; the terminal sent none");
    told.saw(sent(TransactionKind.UPLOAD));
    holds(() -> told.claims().settlement().uploaded());
  }

  @Test
  void settlements_are_said_in_words() {
    BatchTotals totals = new BatchTotals(0, 0, 2000, 1);
    told.saw(new Settled("000001", totals, totals, true));
    fails(
        () -> told.claims().settlement().balanced(1500),
        "expected one settlement balanced, net 15.00;"
            + " settlements: batch 000001: no debits, 1 credit 20.00, balanced");
  }
}
