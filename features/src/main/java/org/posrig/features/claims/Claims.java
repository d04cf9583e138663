package org.posrig.features.claims;

import org.posrig.people.ScreenObserver;
import org.posrig.session.Rig;

/// Everything that a scenario may claim, by subject.
public record Claims(
    ScreenClaims screen,
    BookClaims books,
    ReceiptClaims receipts,
    TalkClaims talk,
    SettlementClaims settlement) {

  public static Claims at(Rig rig, ScreenObserver eyes) {
    ClaimEvidence evidence = new ClaimEvidence(rig);
    return new Claims(
        new ScreenClaims(rig, evidence, eyes),
        new BookClaims(evidence),
        new ReceiptClaims(evidence),
        new TalkClaims(evidence, eyes),
        new SettlementClaims(evidence));
  }
}
