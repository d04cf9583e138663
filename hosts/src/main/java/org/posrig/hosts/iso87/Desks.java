package org.posrig.hosts.iso87;

import java.util.Optional;
import org.posrig.hosts.acquirer.Decision;
import org.posrig.hosts.acquirer.Ledger;
import org.posrig.hosts.acquirer.Refusal;
import org.posrig.hosts.dialect.Place.What;

/// What handlers have in common: numbers, and how an original is found.
final class Desks {
  private final Iso87State state;

  Desks(Iso87State state) {
    this.state = state;
  }

  Optional<Refusal> repeated(Iso87Request request) {
    if (state.ledger().wasReversedUnseen(request.trace()))
      return refusal("12", "was reversed before it came");
    return state.ledger().used(request.trace())
        ? refusal("94", "trace number used before")
        : Optional.empty();
  }

  Optional<Refusal> withoutAmount(Iso87Request request) {
    return request.cents() == 0 ? refusal("13", "an amount of 0") : Optional.empty();
  }

  static Optional<Refusal> refusal(String code, String why) {
    return Optional.of(new Refusal(code, why));
  }

  Decision numbered(String code, String why) {
    return Decision.of(code, why).with(37, state.numbers.reference(state.calendar.time()));
  }

  Decision authorised(String code, String why) {
    return numbered(code, why).with(38, state.numbers.authorisation());
  }

  static String of(Decision decision, int field) {
    return decision.extras().getOrDefault(field, "");
  }

  /// From now on its slip's number names it.
  void number(Iso87Request request) {
    state.number(request.terminal(), request.says(What.VOUCHER), request.trace());
  }

  /// By the host's reference number, else by the number of its slip.
  Optional<Ledger.Entry> original(Iso87Request request) {
    return request.reference().isEmpty()
        ? state
            .numbered(request.terminal(), request.says(What.ORIGINAL_VOUCHER))
            .flatMap(state.ledger()::find)
        : state.ledger().referenced(request.reference());
  }
}
