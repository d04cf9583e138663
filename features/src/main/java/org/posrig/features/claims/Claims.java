package org.posrig.features.claims;

import org.posrig.people.ScreenObserver;
import org.posrig.session.Rig;

/// Everything that a scenario may claim, by subject.
public record Claims(
    ScreenClaims screen,
    BookClaims books,
    ReceiptClaims receipts,
    ConversationClaims conversation,
    SettlementClaims settlement,
    RuleClaims rules) {

  public static Claims at(Rig rig, ScreenObserver observer) {
    ClaimEvidence evidence = new ClaimEvidence(rig);
    return new Claims(
        new ScreenClaims(rig, evidence, observer),
        new BookClaims(evidence),
        new ReceiptClaims(evidence),
        new ConversationClaims(evidence, observer),
        new SettlementClaims(evidence),
        new RuleClaims(evidence));
  }
}
