package org.posrig.hosts.iso87;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.posrig.hosts.acquirer.Decision;
import org.posrig.hosts.acquirer.Ledger;
import org.posrig.hosts.acquirer.Refusal;
import org.posrig.hosts.dialect.Place.What;
import org.posrig.text.Sentence;
import org.posrig.text.Value;

/// What handlers have in common: numbers, and how an original is found.
final class Desks {
  private final Iso87State state;

  Desks(Iso87State state) {
    this.state = state;
  }

  Optional<Refusal> repeated(Iso87Request request) {
    if (state.ledger().wasReversedUnseen(request.trace()))
      return refusal("12", Sentence.of("host.reversed-unseen"));
    return state.ledger().used(request.trace())
        ? refusal("94", Sentence.of("host.trace-used-before"))
        : Optional.empty();
  }

  Optional<Refusal> withoutAmount(Iso87Request request) {
    return request.cents() == 0 ? refusal("13", Sentence.of("host.no-amount")) : Optional.empty();
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

  /// From now on its slip's number names it.
  void number(Iso87Request request) {
    state.number(request.terminal(), request.says(What.VOUCHER), request.trace());
  }

  /// By the host's reference number, else by the number of its slip: a completion that was told
  /// has the reference number of its pre-authorisation on its slip.
  Optional<Ledger.Entry> original(Iso87Request request, Predicate<Ledger.Entry> wanted) {
    Optional<Ledger.Entry> named = state.ledger().referenced(request.reference());
    if (named.isEmpty() && !request.reference().isEmpty()) return Optional.empty();
    return named.filter(wanted).or(() -> bySlip(request).filter(wanted));
  }

  private Optional<Ledger.Entry> bySlip(Iso87Request request) {
    return state
        .numbered(request.terminal(), request.says(What.ORIGINAL_VOUCHER))
        .flatMap(state.ledger()::find);
  }

  /// Over, of another day, or another card's. What a request says of the day is its original's, or
  /// its own.
  Optional<Refusal> notUsable(Iso87Request request, Ledger.Entry original) {
    if (original.standing() != Ledger.Standing.STANDS)
      return Optional.of(
          new Refusal("12", Sentence.of("host.original-over", Value.word(original.standing()))));
    if (!List.of("", original.date(), state.calendar.date()).contains(request.field(13)))
      return Optional.of(new Refusal("25", Sentence.of("host.other-day")));
    return request.pan().isEmpty() || request.pan().equals(original.account())
        ? Optional.empty()
        : Optional.of(new Refusal("12", Sentence.of("host.other-card")));
  }
}
