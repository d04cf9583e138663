package org.posrig.hosts.iso87;

import java.util.Optional;
import org.posrig.hosts.acquirer.Decision;
import org.posrig.hosts.acquirer.Ledger;
import org.posrig.hosts.acquirer.Refusal;
import org.posrig.hosts.acquirer.TriggeredFaults;
import org.posrig.meaning.TransactionKind;
import org.posrig.text.Sentence;
import org.posrig.text.Value;

/// Voids of sales, pre-authorisations and completions.
final class Voids implements Iso87Handler {
  private final Iso87State state;
  private final Desks desks;

  Voids(Iso87State state, Desks desks) {
    this.state = state;
    this.desks = desks;
  }

  @Override
  public Optional<Refusal> refuses(Iso87Request request) {
    return desks.repeated(request).or(() -> original(request));
  }

  private Optional<Refusal> original(Iso87Request request) {
    return voided(request)
        .map(original -> notAsBooked(request, original))
        .orElseGet(() -> Desks.refusal("25", Sentence.of("host.no-original")));
  }

  private Optional<Ledger.Entry> voided(Iso87Request request) {
    return desks.original(request, original -> request.kind().voids().contains(original.kind()));
  }

  private Optional<Refusal> notAsBooked(Iso87Request request, Ledger.Entry original) {
    boolean held = original.kind() == TransactionKind.AUTHORISATION;
    if (!held && !request.book().isOpen(original))
      return Desks.refusal("12", Sentence.of("host.original-settled"));
    if (original.standing() != Ledger.Standing.STANDS)
      return Optional.of(
          new Refusal("12", Sentence.of("host.original-over", Value.word(original.standing()))));
    if (original.booking().cents() != request.cents())
      return Desks.refusal("13", Sentence.of("host.other-amount"));
    boolean otherCode =
        !request.authorisation().isEmpty()
            && !request.authorisation().equals(original.booking().authorisation());
    if (otherCode) return Desks.refusal("25", Sentence.of("host.other-code"));
    return request.pan().isEmpty() || request.pan().equals(original.account())
        ? Optional.empty()
        : Desks.refusal("12", Sentence.of("host.other-card"));
  }

  @Override
  public Decision carryOut(Iso87Request request, String code, TriggeredFaults mischief) {
    Decision decision = desks.authorised(code, Sentence.of("host.void"));
    voided(request)
        .filter(original -> original.standing() == Ledger.Standing.STANDS)
        .ifPresent(original -> book(request, original, decision));
    return decision;
  }

  private void book(Iso87Request request, Ledger.Entry original, Decision decision) {
    if (request.kind() == TransactionKind.AUTHORISATION_VOID)
      state.bookRelease(request.trace(), original, decision);
    else
      state.bookVoid(
          request.kind(),
          request.trace(),
          original,
          Desks.of(decision, 37),
          Desks.of(decision, 38));
  }
}
