package org.posrig.hosts.unionpay;

import java.util.Optional;
import org.posrig.hosts.acquirer.Decision;
import org.posrig.hosts.acquirer.HostState;
import org.posrig.hosts.acquirer.Ledger;
import org.posrig.hosts.acquirer.Refusal;
import org.posrig.hosts.acquirer.TriggeredFaults;
import org.posrig.text.Sentence;

/// Money back for a sale of a settled batch, in one part or in several, until it is used up
/// (terminal-behaviour.md 4.8).
final class Refunds implements UnionPayHandler {
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
        .or(
            () ->
                request.cents() == 0
                    ? refusal("13", Sentence.of("host.no-amount"))
                    : Optional.empty())
        .or(() -> cards.refuses(request))
        .or(() -> original(request));
  }

  private Optional<Refusal> original(Request request) {
    return state
        .ledger()
        .charge(request.field(37))
        .map(original -> notAsBooked(request, original))
        .orElseGet(() -> refusal("25", Sentence.of("host.no-such-reference")));
  }

  private Optional<Refusal> notAsBooked(Request request, Ledger.Entry original) {
    if (!original.date().equals(request.originalDate()))
      return refusal("25", Sentence.of("host.other-day"));
    if (original.standing() != Ledger.Standing.STANDS)
      return refusal("12", Sentence.of("host.original-undone"));
    if (!state.batch().isOver(original.trace().batch()))
      return refusal("12", Sentence.of("host.void-instead"));
    if (!cards.pan(request).equals(original.account()))
      return refusal("12", Sentence.of("host.other-card"));
    return request.cents() > state.ledger().refundable(original)
        ? refusal("64", Sentence.of("host.more-than-left"))
        : Optional.empty();
  }

  private static Optional<Refusal> refusal(String code, Sentence why) {
    return Purchases.refusal(code, why);
  }

  @Override
  public Decision carryOut(Request request, String code, TriggeredFaults mischief) {
    Decision decision = purchases.numbered(code, Sentence.of("host.refund"));
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
