package org.posrig.hosts.unionpay;

import java.util.Locale;
import java.util.Optional;
import org.posrig.hosts.acquirer.Decision;
import org.posrig.hosts.acquirer.HostState;
import org.posrig.hosts.acquirer.Issuer;
import org.posrig.hosts.acquirer.Ledger;
import org.posrig.hosts.acquirer.Refusal;
import org.posrig.hosts.acquirer.Trace;
import org.posrig.hosts.acquirer.TriggeredFaults;
import org.posrig.meaning.TransactionKind;
import org.posrig.text.Sentence;
import org.posrig.text.Value;

/// Balance, sale and void: what they have in common, and the work of each.
final class Purchases {
  private final HostState state;
  private final CardChecks cards;

  Purchases(HostState state) {
    this.state = state;
    this.cards = new CardChecks(state);
  }

  UnionPayHandler balance() {
    return new Balance();
  }

  UnionPayHandler sale() {
    return new Sale();
  }

  UnionPayHandler voiding() {
    return new Voiding(TransactionKind.VOID);
  }

  UnionPayHandler voidingOfCompletion() {
    return new Voiding(TransactionKind.COMPLETION_VOID);
  }

  /// Of another batch, reversed before it came, or not the first with its number.
  Optional<Refusal> outOfStep(Request request) {
    state.batch().follow(request.batch());
    if (!state.batch().takesMoney(request.batch()))
      return refusal("77", Sentence.of("host.closed-batch", request.batch()));
    if (state.ledger().wasReversedUnseen(request.trace()))
      return refusal("12", Sentence.of("host.reversed-unseen"));
    return state.ledger().used(request.trace())
        ? refusal("94", Sentence.of("host.trace-used"))
        : Optional.empty();
  }

  static Optional<Refusal> refusal(String code, Sentence why) {
    return Optional.of(new Refusal(code, why));
  }

  Decision numbered(String code, Sentence why) {
    return Decision.of(code, why).with(37, state.numbers.reference(state.calendar.time()));
  }

  Decision authorised(String code, Sentence why) {
    return numbered(code, why).with(38, state.numbers.authorisation());
  }

  static String of(Decision decision, int field) {
    return decision.extras().getOrDefault(field, "");
  }

  private final class Balance implements UnionPayHandler {
    @Override
    public Optional<Refusal> refuses(Request request) {
      return outOfStep(request).or(() -> cards.refuses(request));
    }

    @Override
    public Decision carryOut(Request request, String code, TriggeredFaults mischief) {
      long cents = state.issuer.account(cards.pan(request)).map(Issuer.Account::cents).orElse(0L);
      // Default account, available balance, currency, sign, amount.
      String balance =
          String.format(Locale.ROOT, "0002156%s%012d", cents < 0 ? "D" : "C", Math.abs(cents));
      return numbered(code, Sentence.of("host.balance")).with(54, balance);
    }
  }

  private final class Sale implements UnionPayHandler {
    @Override
    public Optional<Refusal> refuses(Request request) {
      return outOfStep(request)
          .or(
              () ->
                  request.cents() == 0
                      ? refusal("13", Sentence.of("host.no-amount"))
                      : Optional.empty())
          .or(() -> cards.refuses(request))
          .or(() -> short51(request));
    }

    private Optional<Refusal> short51(Request request) {
      long cents = state.issuer.account(cards.pan(request)).map(Issuer.Account::cents).orElse(0L);
      return cents < request.cents() ? refusal("51", Sentence.of("host.short")) : Optional.empty();
    }

    @Override
    public Decision carryOut(Request request, String code, TriggeredFaults mischief) {
      Decision decision = authorised(code, Sentence.of("host.sale"));
      boolean partly =
          state.dialect.decision(request.kind(), code)
              == org.posrig.meaning.Decision.PARTLY_APPROVED;
      long cents = partly ? part(mischief, request) : request.cents();
      if (state.ledger().find(request.trace()).isEmpty())
        state.bookSale(
            request.trace(), cents, cards.pan(request), of(decision, 37), of(decision, 38));
      return decision;
    }

    /// Whatever amount it is made to tell, nothing is booked beyond what was asked for.
    private static long part(TriggeredFaults mischief, Request request) {
      return Math.min(mischief.amount(request.cents()), request.cents());
    }
  }

  private final class Voiding implements UnionPayHandler {
    private final TransactionKind kind;

    Voiding(TransactionKind kind) {
      this.kind = kind;
    }

    @Override
    public Optional<Refusal> refuses(Request request) {
      return outOfStep(request)
          .or(
              () ->
                  request.original().stan().isEmpty()
                      ? refusal("30", Sentence.of("host.no-f61"))
                      : Optional.empty())
          .or(() -> cardGiven(request) ? cards.refuses(request) : Optional.empty())
          .or(() -> original(request));
    }

    private boolean cardGiven(Request request) {
      return request.has(2) || request.has(35);
    }

    private Optional<Refusal> original(Request request) {
      Trace trace = request.original();
      if (state.batch().isOver(trace.batch()))
        return refusal("12", Sentence.of("host.original-settled"));
      return state
          .ledger()
          .find(trace)
          .map(original -> notAsBooked(request, original))
          .orElseGet(
              () ->
                  state.ledger().used(trace)
                      ? refusal("12", Sentence.of("host.original-refused"))
                      : refusal("25", Sentence.of("host.no-original")));
    }

    private Optional<Refusal> notAsBooked(Request request, Ledger.Entry original) {
      if (original.kind().isVoid()) return refusal("12", Sentence.of("host.original-is-void"));
      if (!kind.voids().contains(original.kind()))
        return refusal(
            "12", Sentence.of("host.other-kind", Value.word(kind), Value.word(original.kind())));
      if (original.standing() != Ledger.Standing.STANDS)
        return refusal(
            "12",
            Sentence.of(
                original.standing() == Ledger.Standing.VOIDED
                    ? "host.voided-before"
                    : "host.reversed-before"));
      if (original.booking().cents() != request.cents())
        return refusal("64", Sentence.of("host.other-amount"));
      if (otherReference(request, original))
        return refusal("25", Sentence.of("host.other-reference"));
      return cardGiven(request) && !cards.pan(request).equals(original.account())
          ? refusal("12", Sentence.of("host.other-card"))
          : Optional.empty();
    }

    private static boolean otherReference(Request request, Ledger.Entry original) {
      String said = request.field(37);
      return !said.matches("0*") && !said.equals(original.booking().reference());
    }

    @Override
    public Decision carryOut(Request request, String code, TriggeredFaults mischief) {
      Decision decision = authorised(code, Sentence.of("host.void"));
      state
          .ledger()
          .find(request.original())
          .filter(original -> original.standing() == Ledger.Standing.STANDS)
          .ifPresent(
              original ->
                  state.bookVoid(
                      kind, request.trace(), original, of(decision, 37), of(decision, 38)));
      return decision;
    }
  }
}
