package org.posrig.hosts.iso87;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.posrig.fault.HostFault;
import org.posrig.history.Event.HostDecided;
import org.posrig.hosts.acquirer.Decision;
import org.posrig.hosts.acquirer.Refusal;
import org.posrig.hosts.acquirer.RuleGate;
import org.posrig.hosts.acquirer.TriggeredFaults;
import org.posrig.hosts.rule.Facts;
import org.posrig.meaning.TransactionKind;
import org.posrig.text.Sentence;

/// Decides what becomes of a request: by a script where one is armed, by the rules else.
final class Iso87Processor {
  private static final String APPROVED = "00";
  private final Iso87State state;
  private final Charges charges;
  private final Voids voids;
  private final Completions completions;
  private final Iso87Reversals reversals;
  private final Settling settling;
  private final RuleGate rules;

  Iso87Processor(Iso87State state) {
    Desks desks = new Desks(state);
    this.state = state;
    this.charges = new Charges(state, desks);
    this.voids = new Voids(state, desks);
    this.completions = new Completions(state, desks);
    this.reversals = new Iso87Reversals(state);
    this.settling = new Settling(state);
    this.rules = new RuleGate(state);
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
        : Decision.of(code, Sentence.of("host.by-script"));
  }

  private Decision byRules(Iso87Request request, TriggeredFaults mischief) {
    Iso87Handler handler = handler(request);
    return stranger(request)
        .or(() -> unserved(request))
        .or(() -> unsealed(request))
        .or(() -> spent(request))
        .or(() -> handler.refuses(request))
        .or(() -> rules.refuses(facts(request)))
        .map(refusal -> Decision.of(refusal.code(), refusal.why()))
        .orElseGet(() -> handler.carryOut(request, APPROVED, mischief));
  }

  /// What the host's rules need to know; a device does not name itself in this dialect.
  private Facts facts(Iso87Request request) {
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
