package org.posrig.hosts.unionpay;

import java.util.Optional;
import org.posrig.hosts.acquirer.Decision;
import org.posrig.hosts.acquirer.HostState;
import org.posrig.hosts.acquirer.Ledger;
import org.posrig.hosts.acquirer.Refusal;
import org.posrig.hosts.acquirer.TriggeredFaults;

/// Money back for a sale of a settled batch, in one part or in several, until it is used up
/// (terminal-behaviour.md 4.8).
final class Refunds implements Handler {
  private final HostState state;
  private final Purchases purchases;
  private final CardChecks cards;

  Refunds(HostState state, Purchases purchases) {
    this.state = state;
    this.purchases = purchases;
    this.cards = new CardChecks(state);
  }

  @Override
  public Optional<Refusal> refuses(Request request) {
    return purchases
        .outOfStep(request)
        .or(() -> request.cents() == 0 ? refusal("13", "an amount of 0") : Optional.empty())
        .or(() -> cards.refuses(request))
        .or(() -> original(request));
  }

  private Optional<Refusal> original(Request request) {
    return state
        .ledger()
        .charge(request.field(37))
        .map(original -> notAsBooked(request, original))
        .orElseGet(() -> refusal("25", "no sale has this reference number"));
  }

  private Optional<Refusal> notAsBooked(Request request, Ledger.Entry original) {
    if (!original.date().equals(request.originalDate()))
      return refusal("25", "the original is of another day");
    if (original.standing() != Ledger.Standing.STANDS)
      return refusal("12", "the original was voided or reversed");
    if (!state.batch().isOver(original.trace().batch()))
      return refusal("12", "the original's batch is not settled: it is to be voided");
    if (!cards.pan(request).equals(original.account()))
      return refusal("12", "the card is not the original's");
    return request.cents() > state.ledger().refundable(original)
        ? refusal("64", "more than what is left of the original")
        : Optional.empty();
  }

  private static Optional<Refusal> refusal(String code, String why) {
    return Purchases.refusal(code, why);
  }

  @Override
  public Decision carryOut(Request request, String code, TriggeredFaults mischief) {
    Decision decision = purchases.numbered(code, "refund approved");
    if (state.ledger().find(request.trace()).isEmpty())
      state.bookRefund(
          request.trace(),
          request.cents(),
          cards.pan(request),
          Purchases.of(decision, 37),
          state.ledger().charge(request.field(37)).map(Ledger.Entry::trace));
    return decision;
  }
}
