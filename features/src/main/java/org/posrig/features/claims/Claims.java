package org.posrig.features.claims;

import org.posrig.people.Eyes;
import org.posrig.run.Rig;

/// Everything that a scenario may claim, by subject.
public record Claims(
    ScreenClaims screen,
    BookClaims books,
    ReceiptClaims receipts,
    TalkClaims talk,
    SettlementClaims settlement) {

  public static Claims at(Rig rig, Eyes eyes) {
    Evidence evidence = new Evidence(rig);
    return new Claims(
        new ScreenClaims(rig, evidence, eyes),
        new BookClaims(evidence),
        new ReceiptClaims(evidence),
        new TalkClaims(evidence, eyes),
        new SettlementClaims(evidence));
  }
}
