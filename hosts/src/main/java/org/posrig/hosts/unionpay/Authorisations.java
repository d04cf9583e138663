package org.posrig.hosts.unionpay;

import java.util.Optional;
import org.posrig.hosts.acquirer.Decision;
import org.posrig.hosts.acquirer.HostState;
import org.posrig.hosts.acquirer.Issuer;
import org.posrig.hosts.acquirer.Ledger;
import org.posrig.hosts.acquirer.Ledger.Entry;
import org.posrig.hosts.acquirer.Ledger.Standing;
import org.posrig.hosts.acquirer.Refusal;
import org.posrig.hosts.acquirer.TriggeredFaults;
import org.posrig.text.Sentence;
import org.posrig.text.Value;

/// Pre-authorisation, its void, and its completion by request or by advice (terminal-behaviour.md
/// 4.8). What is reserved is not available any more, and counts in no total.
final class Authorisations {
  private static final String UNKNOWN_DATE = "0000";
  private final HostState state;
  private final Purchases purchases;
  private final CardChecks cards;

  Authorisations(HostState state, Purchases purchases) {
    this.state = state;
    this.purchases = purchases;
    this.cards = new CardChecks(state);
  }

  UnionPayHandler authorisation() {
    return new Authorisation();
  }

  UnionPayHandler voiding() {
    return new Voiding();
  }

  UnionPayHandler completion() {
    return new Completion();
  }

  UnionPayHandler advice() {
    return new Advice();
  }

  private static Optional<Refusal> refusal(String code, Sentence why) {
    return Purchases.refusal(code, why);
  }

  private Optional<Refusal> noAmount(Request request) {
    return request.cents() == 0 ? refusal("13", Sentence.of("host.no-amount")) : Optional.empty();
  }

  private Optional<Entry> original(Request request) {
    return state.ledger().authorisation(request.field(38).strip(), cards.pan(request));
  }

  private Optional<Refusal> notOpen(Request request) {
    return original(request)
        .map(original -> notOpen(request, original))
        .orElseGet(() -> refusal("25", Sentence.of("host.no-authorisation")));
  }

  private static Optional<Refusal> notOpen(Request request, Entry original) {
    String date = request.originalDate();
    if (!date.isEmpty() && !date.equals(UNKNOWN_DATE) && !date.equals(original.date()))
      return refusal("25", Sentence.of("host.authorisation-other-day"));
    return switch (original.standing()) {
      case STANDS -> Optional.empty();
      case VOIDED -> refusal("12", Sentence.of("host.authorisation-voided"));
      case REVERSED -> refusal("12", Sentence.of("host.authorisation-reversed"));
      case COMPLETED -> refusal("12", Sentence.of("host.authorisation-completed"));
    };
  }

  private Optional<Refusal> tooShort(Request request, long more) {
    long has = state.issuer.account(cards.pan(request)).map(Issuer.Account::cents).orElse(0L);
    return has < more ? refusal("51", Sentence.of("host.short")) : Optional.empty();
  }

  private final class Authorisation implements UnionPayHandler {
    @Override
    public Optional<Refusal> refuses(Request request) {
      return purchases
          .outOfStep(request)
          .or(() -> noAmount(request))
          .or(() -> cards.refuses(request))
          .or(() -> tooShort(request, request.cents()));
    }

    @Override
    public Decision carryOut(Request request, String code, TriggeredFaults mischief) {
      Decision decision =
          purchases
              .numbered(code, Sentence.of("host.authorisation"))
              .with(38, state.numbers.preAuthorisation());
      if (state.ledger().find(request.trace()).isEmpty())
        state.bookHold(request.trace(), request.cents(), cards.pan(request), decision);
      return decision;
    }
  }

  private final class Voiding implements UnionPayHandler {
    @Override
    public Optional<Refusal> refuses(Request request) {
      return purchases
          .outOfStep(request)
          .or(() -> cards.refuses(request))
          .or(() -> notOpen(request))
          .or(() -> otherAmount(request));
    }

    private Optional<Refusal> otherAmount(Request request) {
      return original(request).filter(one -> one.booking().cents() != request.cents()).isPresent()
          ? refusal("64", Sentence.of("host.other-amount"))
          : Optional.empty();
    }

    @Override
    public Decision carryOut(Request request, String code, TriggeredFaults mischief) {
      Decision decision = purchases.authorised(code, Sentence.of("host.authorisation-void"));
      original(request)
          .filter(one -> one.standing() == Standing.STANDS)
          .ifPresent(one -> state.bookRelease(request.trace(), one, decision));
      return decision;
    }
  }

  private class Completion implements UnionPayHandler {
    @Override
    public Optional<Refusal> refuses(Request request) {
      return purchases.outOfStep(request).or(() -> notCompletable(request));
    }

    final Optional<Refusal> notCompletable(Request request) {
      return noAmount(request)
          .or(() -> cards.refuses(request))
          .or(() -> notOpen(request))
          .or(() -> original(request).flatMap(one -> tooMuch(request, one)));
    }

    Decision approved(Request request, String code) {
      return purchases.authorised(code, Sentence.of("host.completion"));
    }

    private Optional<Refusal> tooMuch(Request request, Entry reserved) {
      return reserved.covers(request.cents())
          ? tooShort(request, request.cents() - reserved.booking().cents())
          : Purchases.refusal("61", Sentence.of("host.too-much", Value.text(Ledger.MOST_PERCENT)));
    }

    @Override
    public Decision carryOut(Request request, String code, TriggeredFaults mischief) {
      Decision decision = approved(request, code);
      Optional<Entry> open = original(request).filter(one -> one.standing() == Standing.STANDS);
      if (state.ledger().find(request.trace()).isEmpty())
        state.bookCompletion(
            request.kind(), request.trace(), request.cents(), cards.pan(request), open, decision);
      return decision;
    }
  }

  /// Sent again until it is answered, under the number that it had: booked once.
  private final class Advice extends Completion {
    /// Nothing is asked for: the code stays that of the pre-authorisation.
    @Override
    Decision approved(Request request, String code) {
      return purchases
          .numbered(code, Sentence.of("host.completion-advice"))
          .with(38, request.field(38));
    }

    @Override
    public Optional<Refusal> refuses(Request request) {
      state.batch().follow(request.batch());
      if (!state.batch().takesMoney(request.batch()))
        return refusal("77", Sentence.of("host.closed-batch", request.batch()));
      return state.ledger().find(request.trace()).isPresent()
          ? refusal("94", Sentence.of("host.advice-before"))
          : notCompletable(request);
    }
  }
}
