package org.posrig.hosts.iso87;

import java.util.Optional;
import org.posrig.hosts.acquirer.Decision;
import org.posrig.hosts.acquirer.Ledger;
import org.posrig.hosts.acquirer.Refusal;
import org.posrig.hosts.acquirer.TriggeredFaults;
import org.posrig.meaning.TransactionKind;
import org.posrig.text.Sentence;
import org.posrig.text.Value;

/// Completions of pre-authorisations, asked for or told, and sales that were authorised by voice.
/// What is told and comes again is answered as before.
final class Completions implements Iso87Handler {
  private static final String VOICE = "00";
  private final Iso87State state;
  private final Desks desks;

  Completions(Iso87State state, Desks desks) {
    this.state = state;
    this.desks = desks;
  }

  @Override
  public Optional<Refusal> refuses(Iso87Request request) {
    if (isToldAgain(request)) return Optional.empty();
    return desks
        .repeated(request)
        .or(() -> desks.withoutAmount(request))
        .or(() -> original(request));
  }

  private boolean isToldAgain(Iso87Request request) {
    return request.kind() == TransactionKind.COMPLETION_ADVICE
        && state.advices.containsKey(request.trace());
  }

  private Optional<Refusal> original(Iso87Request request) {
    if (isByVoice(request)) return Optional.empty();
    return reserved(request)
        .map(original -> desks.notUsable(request, original).or(() -> tooMuch(request, original)))
        .orElseGet(() -> Desks.refusal("25", Sentence.of("host.no-such-authorisation")));
  }

  private static Optional<Refusal> tooMuch(Iso87Request request, Ledger.Entry original) {
    return original.covers(request.cents())
        ? Optional.empty()
        : Optional.of(
            new Refusal("61", Sentence.of("host.too-much", Value.text(Ledger.MOST_PERCENT))));
  }

  /// An advice that names no pre-authorisation.
  private static boolean isByVoice(Iso87Request request) {
    return request.kind() == TransactionKind.COMPLETION_ADVICE
        && request.field(25).equals(VOICE)
        && request.reference().isEmpty();
  }

  private Optional<Ledger.Entry> reserved(Iso87Request request) {
    return state
        .ledger()
        .referenced(request.reference())
        .filter(entry -> entry.kind() == TransactionKind.AUTHORISATION)
        .or(() -> state.ledger().authorisation(request.authorisation(), request.pan()));
  }

  @Override
  public Decision carryOut(Iso87Request request, String code, TriggeredFaults mischief) {
    return Optional.ofNullable(state.advices.get(request.trace()))
        .filter(_ -> isToldAgain(request))
        .orElseGet(() -> complete(request, code));
  }

  private Decision complete(Iso87Request request, String code) {
    Decision decision = numbered(request, code);
    Optional<Ledger.Entry> reserved =
        reserved(request).filter(one -> one.standing() == Ledger.Standing.STANDS);
    if (state.ledger().find(request.trace()).isEmpty())
      state.bookCompletion(
          request.kind(),
          request.trace(),
          request.cents(),
          reserved.map(Ledger.Entry::account).orElseGet(request::pan),
          reserved,
          decision);
    desks.number(request);
    if (request.kind() == TransactionKind.COMPLETION_ADVICE)
      state.advices.put(request.trace(), decision);
    return decision;
  }

  /// What is told keeps the code that it has.
  private Decision numbered(Iso87Request request, String code) {
    return request.authorisation().isEmpty()
        ? desks.authorised(code, Sentence.of("host.completed"))
        : desks.numbered(code, Sentence.of("host.completed")).with(38, request.field(38));
  }
}
