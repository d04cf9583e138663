package org.posrig.hosts.iso87;

import java.util.Locale;
import java.util.Optional;
import org.posrig.hosts.acquirer.Decision;
import org.posrig.hosts.acquirer.Ledger;
import org.posrig.hosts.acquirer.Refusal;
import org.posrig.hosts.acquirer.Trace;
import org.posrig.hosts.acquirer.TriggeredFaults;
import org.posrig.meaning.TransactionKind;
import org.posrig.text.Sentence;

/// Balance, sale, refund and pre-authorisation: what a card begins.
final class Charges {
  private static final String NO_ACCOUNT = "00";

  /// Type of an additional amount: what was asked for, where less was approved.
  private static final String ASKED = "57";

  private static final String AVAILABLE = "02";
  private final Iso87State state;
  private final HolderChecks holder;
  private final Desks desks;

  Charges(Iso87State state, Desks desks) {
    this.state = state;
    this.holder = new HolderChecks(state);
    this.desks = desks;
  }

  Iso87Handler balance() {
    return new Balance();
  }

  /// Charges or reserves.
  Iso87Handler charge() {
    return new Charge();
  }

  Iso87Handler refund() {
    return new Refunding();
  }

  private Optional<Refusal> common(Iso87Request request) {
    return desks
        .repeated(request)
        .or(() -> desks.withoutAmount(request))
        .or(() -> holder.refuses(request));
  }

  /// Account type 2, amount type 2, currency 3, sign, amount 12.
  private String additional(Iso87Request request, String type, long cents) {
    String account = request.message().part(3, 2, 4);
    return String.format(
        Locale.ROOT,
        "%s%s%s%s%012d",
        account.isEmpty() ? NO_ACCOUNT : account,
        type,
        state.settings.currency(),
        cents < 0 || type.equals(ASKED) ? "D" : "C",
        Math.abs(cents));
  }

  private final class Balance implements Iso87Handler {
    @Override
    public Optional<Refusal> refuses(Iso87Request request) {
      return desks.repeated(request).or(() -> holder.refuses(request));
    }

    @Override
    public Decision carryOut(Iso87Request request, String code, TriggeredFaults mischief) {
      return desks
          .numbered(code, Sentence.of("host.balance"))
          .with(54, additional(request, AVAILABLE, holder.cents(request)));
    }
  }

  private final class Charge implements Iso87Handler {
    @Override
    public Optional<Refusal> refuses(Iso87Request request) {
      return common(request).or(() -> tooLittle(request));
    }

    private Optional<Refusal> tooLittle(Iso87Request request) {
      boolean enough = holder.cents(request) >= request.cents() || isPartly(request);
      return enough ? Optional.empty() : Optional.of(new Refusal("51", Sentence.of("host.short")));
    }

    /// Less than asked for, where the bench has it so and there is something.
    private boolean isPartly(Iso87Request request) {
      return state.settings.partial()
          && request.kind() == TransactionKind.SALE
          && holder.cents(request) > 0
          && holder.cents(request) < request.cents()
          && state.dialect.partlyApproving().isPresent();
    }

    @Override
    public Decision carryOut(Iso87Request request, String code, TriggeredFaults mischief) {
      boolean scripted = state.dialect.approvesPartly(code);
      boolean partly = scripted || isPartly(request);
      Decision decision =
          desks.authorised(
              partly ? state.dialect.partlyApproving().orElse(code) : code,
              Sentence.of("host.approved"));
      if (!partly) return booked(request, request.cents(), decision);
      long told = scripted ? mischief.amount(request.cents()) : holder.cents(request);
      return booked(request, Math.min(told, request.cents()), decision)
          .with(4, String.format(Locale.ROOT, "%012d", told))
          .with(54, additional(request, ASKED, request.cents()));
    }

    private Decision booked(Iso87Request request, long cents, Decision decision) {
      if (state.ledger().find(request.trace()).isPresent()) return decision;
      if (request.kind() == TransactionKind.AUTHORISATION)
        state.bookHold(request.trace(), cents, request.pan(), decision);
      else
        state.bookSale(
            request.trace(), cents, request.pan(), Desks.of(decision, 37), Desks.of(decision, 38));
      desks.number(request);
      return decision;
    }
  }

  private final class Refunding implements Iso87Handler {
    @Override
    public Optional<Refusal> refuses(Iso87Request request) {
      return common(request).or(() -> unfit(request));
    }

    /// Only where the original is named.
    private Optional<Refusal> unfit(Iso87Request request) {
      if (request.reference().isEmpty()) return Optional.empty();
      return original(request)
          .map(charge -> desks.notUsable(request, charge).or(() -> tooMuch(request, charge)))
          .orElseGet(() -> Optional.of(new Refusal("25", Sentence.of("host.no-such-reference"))));
    }

    private Optional<Refusal> tooMuch(Iso87Request request, Ledger.Entry charge) {
      return state.ledger().refundable(charge) < request.cents()
          ? Optional.of(new Refusal("13", Sentence.of("host.more-than-left")))
          : Optional.empty();
    }

    private Optional<Ledger.Entry> original(Iso87Request request) {
      return request.reference().isEmpty()
          ? Optional.empty()
          : state.ledger().charge(request.reference());
    }

    @Override
    public Decision carryOut(Iso87Request request, String code, TriggeredFaults mischief) {
      Decision decision = desks.authorised(code, Sentence.of("host.refund"));
      Optional<Trace> original = original(request).map(Ledger.Entry::trace);
      if (state.ledger().find(request.trace()).isEmpty())
        state.bookRefund(
            request.trace(), request.cents(), request.pan(), Desks.of(decision, 37), original);
      desks.number(request);
      return decision;
    }
  }
}
