package org.posrig.features.claims;

import static org.posrig.features.claims.ToldHistory.fails;
import static org.posrig.features.claims.ToldHistory.holds;
import static org.posrig.features.claims.ToldHistory.sent;

import org.junit.jupiter.api.Test;
import org.posrig.history.Event.PinChecked;
import org.posrig.meaning.ReversalReason;
import org.posrig.meaning.TransactionKind;

/// Claims about the conversation of terminal and host, each against a history that bears it out and
/// one that does not.
final class ConversationClaimsTest {
  private final ToldHistory told = new ToldHistory();

  @Test
  void a_reversal_is_known_by_its_reason_and_its_place() {
    told.saw(
        sent(TransactionKind.SALE), sent(TransactionKind.REVERSAL), sent(TransactionKind.SALE));
    holds(() -> told.claims().conversation().reversedBecause(ReversalReason.NO_ANSWER));
    holds(() -> told.claims().conversation().reversed(1));
    holds(() -> told.claims().conversation().reversedFirst());
    fails(
        () -> told.claims().conversation().reversedBecause(ReversalReason.WRONG_MAC),
        "expected a reversal, reason: wrong MAC; reversals sent: reversal #000002, no answer");
    fails(
        () -> told.claims().conversation().reversed(2),
        "reversals: expected 2; the terminal sent 1");
    fails(
        () -> told.claims().conversation().nothingSent(),
        "expected nothing sent to the host; the terminal sent sale #000002; reversal #000002; sale"
            + " #000002");
    fails(
        () -> told.claims().conversation().sentOnce(TransactionKind.SALE),
        "expected one sale request; the terminal sent 2");
  }

  @Test
  void a_reversal_behind_the_next_payment_is_too_late() {
    told.saw(
        sent(TransactionKind.SALE), sent(TransactionKind.SALE), sent(TransactionKind.REVERSAL));
    fails(
        () -> told.claims().conversation().reversedFirst(),
        "expected the reversal before the next payment; the terminal sent sale #000002; sale"
            + " #000002; reversal #000002");
  }

  @Test
  void a_pin_was_right_wrong_or_never_sent() {
    holds(() -> told.claims().conversation().noPinSent());
    told.saw(new PinChecked("000002", false));
    holds(() -> told.claims().conversation().pinFound(false));
    fails(
        () -> told.claims().conversation().pinFound(true),
        "expected a correct PIN at the host; PINs that the host checked: wrong in #000002");
    fails(
        () -> told.claims().conversation().noPinSent(),
        "expected no PIN at the host; PINs that the host checked: wrong in #000002");
  }
}
