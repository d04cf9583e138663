package org.posrig.features.claims;

import org.posrig.history.Event.Message;
import org.posrig.history.Event.Settled;
import org.posrig.meaning.TransactionKind;
import org.posrig.text.Formats;

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
            "expected one settlement balanced, net "
                + Formats.money(cents)
                + "; settlements: "
                + ClaimText.settlements(history));
  }

  public void notBalanced() {
    evidence.shows(
        history -> history.any(Settled.class, settled -> !settled.balanced()),
        history ->
            "expected a settlement that does not balance; settlements: "
                + ClaimText.settlements(history));
  }

  public void uploaded() {
    evidence.shows(
        history -> history.any(Message.class, SettlementClaims::isUpload),
        _ -> "expected a batch upload; the terminal sent none");
  }

  private static boolean isUpload(Message message) {
    return message.isSentToHost() && message.kind() == TransactionKind.UPLOAD;
  }
}
