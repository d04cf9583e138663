package org.posrig.hosts.iso87;

import java.util.Optional;
import org.posrig.history.Event.Unbooked;
import org.posrig.hosts.acquirer.Decision;
import org.posrig.hosts.acquirer.Ledger;
import org.posrig.hosts.acquirer.Refusal;
import org.posrig.hosts.acquirer.Trace;
import org.posrig.hosts.acquirer.TriggeredFaults;
import org.posrig.hosts.dialect.Place.What;
import org.posrig.text.Sentence;
import org.posrig.text.Value;

/// Reversals: the same answer however often one comes, and nothing booked after it.
final class Iso87Reversals implements Iso87Handler {
  private final Iso87State state;

  Iso87Reversals(Iso87State state) {
    this.state = state;
  }

  @Override
  public Optional<Refusal> refuses(Iso87Request request) {
    return entry(request).map(entry -> booked(request, entry)).orElseGet(() -> unknown(request));
  }

  /// The original's trace number is the reversal's own, unless it names another.
  private static String stan(Iso87Request request) {
    String named = request.says(What.ORIGINAL_TRACE);
    return named.isEmpty() ? request.stan() : named;
  }

  private Optional<Ledger.Entry> entry(Iso87Request request) {
    return request.book().traces(stan(request)).stream()
        .flatMap(trace -> state.ledger().find(trace).stream())
        .findFirst();
  }

  private Optional<Refusal> booked(Iso87Request request, Ledger.Entry entry) {
    return switch (entry.standing()) {
      case REVERSED -> Optional.empty();
      case VOIDED, COMPLETED ->
          Desks.refusal("12", Sentence.of("host.original-over", Value.word(entry.standing())));
      case STANDS -> standing(request, entry);
    };
  }

  /// A partial approval books less than was asked, and a terminal that never saw it asks for all.
  private static Optional<Refusal> standing(Iso87Request request, Ledger.Entry entry) {
    if (!request.book().isOpen(entry))
      return Desks.refusal("12", Sentence.of("host.batch-settled"));
    return request.cents() < Math.abs(entry.booking().cents())
        ? Desks.refusal("13", Sentence.of("host.other-amount"))
        : Optional.empty();
  }

  private Optional<Refusal> unknown(Iso87Request request) {
    Trace trace = request.book().trace(stan(request));
    if (!state.ledger().used(trace)) state.ledger().reversedUnseen(trace);
    String code = state.settings.unknownReversal();
    return state.dialect.approves(code)
        ? Optional.empty()
        : Desks.refusal(code, Sentence.of("host.no-original"));
  }

  @Override
  public Decision carryOut(Iso87Request request, String code, TriggeredFaults mischief) {
    return entry(request)
        .filter(entry -> entry.standing() == Ledger.Standing.STANDS)
        .map(entry -> reverse(request, entry, code))
        .orElseGet(() -> Decision.of(code, Sentence.of("host.nothing-to-reverse")));
  }

  private Decision reverse(Iso87Request request, Ledger.Entry entry, String code) {
    state.ledger().reverse(entry);
    state.issuer.account(entry.account()).ifPresent(account -> account.charge(-entry.effect()));
    state.journal.saw(
        new Unbooked(
            entry.booking().id(), stan(request), state.dialect.reason(request.says(What.REASON))));
    return Decision.of(code, Sentence.of("host.reversed"));
  }
}
