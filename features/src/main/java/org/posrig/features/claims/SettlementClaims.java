package org.posrig.features.claims;

import org.posrig.history.Event.Message;
import org.posrig.history.Event.Settled;
import org.posrig.meaning.TransactionKind;
import org.posrig.text.Sentence;
import org.posrig.text.Value;

/// What came of a settlement.
public final class SettlementClaims {
  private final ClaimEvidence evidence;

  SettlementClaims(ClaimEvidence evidence) {
    this.evidence = evidence;
  }

  /// A settlement balanced.
  ///
  /// @param cents of the sales less the voids
  public void balanced(long cents) {
    evidence.shows(
        history ->
            history.any(
                Settled.class, settled -> settled.balanced() && settled.terminal().net() == cents),
        history ->
            Sentence.of("claim.settled", Value.money(cents), ClaimText.settlements(history)));
  }

  public void notBalanced() {
    evidence.shows(
        history -> history.any(Settled.class, settled -> !settled.balanced()),
        history -> Sentence.of("claim.not-settled", ClaimText.settlements(history)));
  }

  public void uploaded() {
    evidence.shows(
        history -> history.any(Message.class, SettlementClaims::isUpload),
        _ -> Sentence.of("claim.no-upload"));
  }

  private static boolean isUpload(Message message) {
    return message.isSentToHost() && message.kind() == TransactionKind.UPLOAD;
  }
}
