package org.posrig.hosts.unionpay;

import java.util.Optional;
import org.posrig.history.Event.Unbooked;
import org.posrig.hosts.acquirer.Decision;
import org.posrig.hosts.acquirer.HostState;
import org.posrig.hosts.acquirer.Ledger;
import org.posrig.hosts.acquirer.Refusal;
import org.posrig.hosts.acquirer.TriggeredFaults;
import org.posrig.meaning.TransactionKind;
import org.posrig.text.Sentence;

/// Reversals: the same answer however often one comes, and nothing booked after it.
final class Reversals implements UnionPayHandler {
  private final HostState state;

  Reversals(HostState state) {
    this.state = state;
  }

  @Override
  public Optional<Refusal> refuses(Request request) {
    return state
        .ledger()
        .find(request.trace())
        .map(entry -> booked(request, entry))
        .orElseGet(() -> unknown(request));
  }

  private Optional<Refusal> booked(Request request, Ledger.Entry entry) {
    return switch (entry.standing()) {
      case REVERSED -> Optional.empty();
      case VOIDED -> Optional.of(new Refusal("12", Sentence.of("host.original-voided")));
      case COMPLETED -> Optional.of(new Refusal("12", Sentence.of("host.original-completed")));
      case STANDS -> standing(request, entry);
    };
  }

  /// By host-protocol.md 1.11.
  private static boolean isReversible(TransactionKind kind) {
    return kind != TransactionKind.REFUND && kind != TransactionKind.COMPLETION_ADVICE;
  }

  private Optional<Refusal> standing(Request request, Ledger.Entry entry) {
    if (!isReversible(entry.kind()))
      return Optional.of(new Refusal("12", Sentence.of("host.never-reversed")));
    if (state.batch().isOver(request.batch()))
      return Optional.of(new Refusal("12", Sentence.of("host.batch-settled")));
    // A partial approval books less than was asked, and a terminal that never saw it asks for all.
    if (request.cents() < Math.abs(entry.booking().cents()))
      return Optional.of(new Refusal("64", Sentence.of("host.other-amount")));
    return Optional.empty();
  }

  private Optional<Refusal> unknown(Request request) {
    if (state.batch().isOver(request.batch()))
      return Optional.of(new Refusal("12", Sentence.of("host.batch-settled")));
    if (state.ledger().used(request.trace()))
      return Optional.of(new Refusal("12", Sentence.of("host.original-refused")));
    state.ledger().reversedUnseen(request.trace());
    return Optional.of(new Refusal("25", Sentence.of("host.no-original")));
  }

  @Override
  public Decision carryOut(Request request, String code, TriggeredFaults mischief) {
    return state
        .ledger()
        .find(request.trace())
        .filter(entry -> entry.standing() == Ledger.Standing.STANDS)
        .map(entry -> reverse(request, entry, code))
        .orElseGet(() -> Decision.of(code, Sentence.of("host.reversed-before")));
  }

  private Decision reverse(Request request, Ledger.Entry entry, String code) {
    state.ledger().reverse(entry);
    state.issuer.account(entry.account()).ifPresent(account -> account.charge(-entry.effect()));
    state.journal.saw(
        new Unbooked(
            entry.booking().id(), request.stan(), state.dialect.reason(request.field(39))));
    return Decision.of(code, Sentence.of("host.reversed"));
  }
}
