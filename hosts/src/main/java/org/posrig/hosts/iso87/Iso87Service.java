package org.posrig.hosts.iso87;

import java.util.Optional;
import java.util.function.Function;
import org.posrig.hosts.acquirer.Decision;
import org.posrig.hosts.acquirer.Refusal;
import org.posrig.hosts.acquirer.TriggeredFaults;
import org.posrig.hosts.acquirer.serving.Service;
import org.posrig.hosts.rule.Facts;
import org.posrig.meaning.TransactionKind;
import org.posrig.text.Sentence;

/// Who serves which kind of request, and who is not served at all.
final class Iso87Service implements Service<Iso87Request> {
  private final Iso87State state;
  private final Charges charges;
  private final Voids voids;
  private final Completions completions;
  private final Iso87Reversals reversals;
  private final Settling settling;

  Iso87Service(Iso87State state) {
    Desks desks = new Desks(state);
    this.state = state;
    this.charges = new Charges(state, desks);
    this.voids = new Voids(state, desks);
    this.completions = new Completions(state, desks);
    this.reversals = new Iso87Reversals(state);
    this.settling = new Settling(state);
  }

  @Override
  public Optional<Refusal> unfit(Iso87Request request) {
    return stranger(request)
        .or(() -> unserved(request))
        .or(() -> unsealed(request))
        .or(() -> spent(request));
  }

  @Override
  public String macFault() {
    return state.settings.macFault();
  }

  /// What the host's rules need to know; a device does not name itself in this dialect.
  @Override
  public Facts facts(Iso87Request request) {
    return new Facts(
        request.kind(),
        request.stan(),
        request.cents(),
        request.pan(),
        request.terminal().strip(),
        request.field(42).strip(),
        "",
        state.calendar.now());
  }

  private Optional<Refusal> stranger(Iso87Request request) {
    if (!state.settings.terminals().contains(request.terminal().strip()))
      return Desks.refusal("89", Sentence.of("host.unknown-terminal"));
    return request.field(42).strip().equals(state.settings.merchant())
        ? Optional.empty()
        : Desks.refusal("03", Sentence.of("host.other-merchant"));
  }

  private static Optional<Refusal> unserved(Iso87Request request) {
    if (!request.row().served()) return Desks.refusal("40", Sentence.of("host.not-served"));
    return request.kind() == TransactionKind.UNKNOWN
        ? Desks.refusal("12", Sentence.of("host.no-transaction"))
        : Optional.empty();
  }

  /// What need not have a MAC and has one must have a right one.
  private Optional<Refusal> unsealed(Iso87Request request) {
    boolean has = Iso87Seal.field(request.message()) > 0;
    boolean well = request.sealed() || (!has && !request.row().mac());
    if (!state.settings.mac() || well) return Optional.empty();
    return Desks.refusal(
        state.settings.macFault(), Sentence.of(has ? "host.wrong-mac" : "host.no-mac"));
  }

  /// A key is for one request; a repeat and a reversal of it have its trace number.
  private Optional<Refusal> spent(Iso87Request request) {
    String serial = state.keys.serial(request.message());
    boolean spent = !serial.isEmpty() && state.isSpent(serial, request.stan());
    return spent ? Desks.refusal("22", Sentence.of("host.serial-used")) : Optional.empty();
  }

  @Override
  public Iso87Handler handler(Iso87Request request) {
    return switch (request.kind()) {
      case SIGN_IN -> new Always(code -> Decision.of(code, Sentence.of("host.logged-on")));
      case SIGN_OFF -> new Always(code -> Decision.of(code, Sentence.of("host.logged-off")));
      case ECHO -> new Always(code -> Decision.of(code, Sentence.of("host.echo")));
      case BALANCE -> charges.balance();
      case SALE, AUTHORISATION -> charges.charge();
      case REFUND -> charges.refund();
      case VOID, AUTHORISATION_VOID, COMPLETION_VOID -> voids;
      case COMPLETION, COMPLETION_ADVICE -> completions;
      case REVERSAL -> reversals;
      case SETTLEMENT -> settling.totals();
      case UPLOAD -> settling.upload();
      case UPLOAD_END -> settling.closing();
      case SCRIPT_RESULT, DOWNLOAD, UNKNOWN ->
          new Always(code -> Decision.of(code, Sentence.of("host.by-script")));
    };
  }

  /// Nothing to refuse.
  private record Always(Function<String, Decision> work) implements Iso87Handler {
    @Override
    public Optional<Refusal> refuses(Iso87Request request) {
      return Optional.empty();
    }

    @Override
    public Decision carryOut(Iso87Request request, String code, TriggeredFaults mischief) {
      return work.apply(code);
    }
  }
}
