package org.posrig.features.claims;

import org.posrig.history.Event.Message;
import org.posrig.history.Event.Settled;
import org.posrig.history.Event.Stage;
import org.posrig.net.Direction;
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
            history.any(Settled.class, settled -> settled.balanced() && net(settled) == cents),
        history ->
            "a settlement over "
                + Formats.money(cents)
                + " should have balanced; settlements: "
                + history.all(Settled.class).toList());
  }

  public void notBalanced() {
    evidence.shows(
        history -> history.any(Settled.class, settled -> !settled.balanced()),
        history ->
            "a settlement should not have balanced; settlements: "
                + history.all(Settled.class).toList());
  }

  public void uploaded() {
    evidence.shows(
        history -> history.any(Message.class, SettlementClaims::isUpload),
        _ -> "the terminal should have uploaded its batch, it sent no upload");
  }

  private static boolean isUpload(Message message) {
    return message.direction() == Direction.TO_HOST
        && message.stage() == Stage.SENT
        && message.mti().equals("0320");
  }

  private static long net(Settled settled) {
    return settled.terminal().debitCents() - settled.terminal().creditCents();
  }
}
