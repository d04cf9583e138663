package org.posrig.hosts.iso87;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.posrig.fault.HostFault;
import org.posrig.history.Event.HostDecided;
import org.posrig.hosts.acquirer.Decision;
import org.posrig.hosts.acquirer.Refusal;
import org.posrig.hosts.acquirer.TriggeredFaults;
import org.posrig.meaning.TransactionKind;

/// Decides what becomes of a request: by a script where one is armed, by the rules else.
final class Iso87Processor {
  private static final String APPROVED = "00";
  private final Iso87State state;
  private final Charges charges;
  private final Voids voids;
  private final Completions completions;
  private final Iso87Reversals reversals;
  private final Settling settling;

  Iso87Processor(Iso87State state) {
    Desks desks = new Desks(state);
    this.state = state;
    this.charges = new Charges(state, desks);
    this.voids = new Voids(state, desks);
    this.completions = new Completions(state, desks);
    this.reversals = new Iso87Reversals(state);
    this.settling = new Settling(state);
  }

  Decision decide(Iso87Request request, TriggeredFaults mischief) {
    Decision decision =
        other(request, mischief)
            .or(() -> byScript(request, mischief))
            .orElseGet(() -> byRules(request, mischief));
    if (usesNumber(request, decision)) state.ledger().use(request.trace());
    state.journal.saw(
        new HostDecided(request.stan(), request.kind(), decision.code(), decision.why()));
    return withReference(decision);
  }

  private Optional<Decision> other(Iso87Request request, TriggeredFaults mischief) {
    return mischief
        .use(HostFault.ApproveOther.class)
        .map(
            script ->
                scripted(request, state.dialect.partlyApproving().orElse(APPROVED), mischief)
                    .with(4, String.format(Locale.ROOT, "%012d", script.cents())));
  }

  private Optional<Decision> byScript(Iso87Request request, TriggeredFaults mischief) {
    return mischief
        .use(HostFault.Answer.class)
        .map(script -> scripted(request, script.code(), mischief));
  }

  private Decision scripted(Iso87Request request, String code, TriggeredFaults mischief) {
    return state.dialect.approves(code)
        ? handler(request).carryOut(request, code, mischief)
        : Decision.of(code, "by script");
  }

  private Decision byRules(Iso87Request request, TriggeredFaults mischief) {
    Iso87Handler handler = handler(request);
    return stranger(request)
        .or(() -> unserved(request))
        .or(() -> unsealed(request))
        .or(() -> spent(request))
        .or(() -> handler.refuses(request))
        .map(refusal -> Decision.of(refusal.code(), refusal.why()))
        .orElseGet(() -> handler.carryOut(request, APPROVED, mischief));
  }

  private Optional<Refusal> stranger(Iso87Request request) {
    if (!state.settings.terminals().contains(request.terminal().strip()))
      return Desks.refusal("89", "the terminal is not registered");
    return request.field(42).strip().equals(state.settings.merchant())
        ? Optional.empty()
        : Desks.refusal("03", "the merchant is not the terminal's");
  }

  private static Optional<Refusal> unserved(Iso87Request request) {
    if (!request.row().served()) return Desks.refusal("40", "this host does not serve it");
    return request.kind() == TransactionKind.UNKNOWN
        ? Desks.refusal("12", "no transaction of the dialect")
        : Optional.empty();
  }

  /// What need not have a MAC and has one must have a right one.
  private Optional<Refusal> unsealed(Iso87Request request) {
    boolean has = Iso87Seal.field(request.message()) > 0;
    boolean well = request.sealed() || (!has && !request.row().mac());
    if (!state.settings.mac() || well) return Optional.empty();
    return Desks.refusal(
        state.settings.macFault(), has ? "the MAC is wrong" : "the MAC is missing");
  }

  /// A key is for one request; a repeat and a reversal of it have its trace number.
  private Optional<Refusal> spent(Iso87Request request) {
    String serial = state.keys.serial(request.message());
    boolean spent = !serial.isEmpty() && state.isSpent(serial, request.stan());
    return spent
        ? Desks.refusal("22", "the key serial number was used for another request")
        : Optional.empty();
  }

  private boolean usesNumber(Iso87Request request, Decision decision) {
    boolean money = request.kind().isFinancial() || request.kind() == TransactionKind.BALANCE;
    return money && request.row().served() && !decision.code().equals(state.settings.macFault());
  }

  private Decision withReference(Decision decision) {
    return decision.extras().containsKey(37)
        ? decision
        : decision.with(37, state.numbers.reference(state.calendar.time()));
  }

  private Iso87Handler handler(Iso87Request request) {
    return switch (request.kind()) {
      case SIGN_IN -> new Always(code -> Decision.of(code, "logged on"));
      case SIGN_OFF -> new Always(code -> Decision.of(code, "logged off"));
      case ECHO -> new Always(code -> Decision.of(code, "test"));
      case BALANCE -> charges.balance();
      case SALE, AUTHORISATION -> charges.charge();
      case REFUND -> charges.refund();
      case VOID, AUTHORISATION_VOID, COMPLETION_VOID -> voids;
      case COMPLETION, COMPLETION_ADVICE -> completions;
      case REVERSAL -> reversals;
      case SETTLEMENT -> settling.totals();
      case UPLOAD -> settling.upload();
      case UPLOAD_END -> settling.closing();
      case SCRIPT_RESULT, DOWNLOAD, UNKNOWN -> new Always(code -> Decision.of(code, "by script"));
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
