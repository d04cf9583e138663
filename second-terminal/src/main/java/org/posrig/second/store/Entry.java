package org.posrig.second.store;

import org.posrig.card.Pan;

/// One record of the journal.
///
/// @param invoice six digits; a void has its purchase's
/// @param trace of its request
/// @param cents what was approved, never negative
/// @param expiry `YYMM`
/// @param entry F22: how the card was read
/// @param function F3 of its request
/// @param reference the host's (F37)
/// @param approval the issuer's (F38)
/// @param time of the host, `yyyyMMddHHmmss`
/// @param voided whether it was taken back
public record Entry(
    Kind kind,
    String invoice,
    String trace,
    long cents,
    Pan pan,
    String expiry,
    String entry,
    String function,
    String reference,
    String approval,
    String time,
    boolean voided) {

  /// As the card's account feels it: what it gets back is negative.
  public long signed() {
    return kind.gives() ? -cents : cents;
  }

  /// Counts in the totals and goes up with the batch.
  public boolean isLive() {
    return kind.counts() && !voided;
  }

  public boolean is(Kind one) {
    return kind == one;
  }

  public Entry asVoided() {
    return new Entry(
        kind, invoice, trace, cents, pan, expiry, entry, function, reference, approval, time, true);
  }
}
