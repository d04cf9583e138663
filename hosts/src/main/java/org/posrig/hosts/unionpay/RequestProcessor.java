package org.posrig.hosts.unionpay;

import java.util.Optional;
import org.posrig.fault.HostFault;
import org.posrig.history.Event.HostDecided;
import org.posrig.hosts.dialect.TransactionKind;

/// Decides what becomes of a request: by a script where one is armed, by the rules else.
final class RequestProcessor {
  private static final String APPROVED = "00";
  private final HostState state;
  private final Purchases purchases;
  private final SignIns signIns;
  private final Uploads uploads;
  private final Handler reversals;
  private final Handler settlements;

  RequestProcessor(HostState state) {
    this.state = state;
    this.purchases = new Purchases(state);
    this.signIns = new SignIns(state);
    this.uploads = new Uploads(state);
    this.reversals = new Reversals(state);
    this.settlements = new Settlements(state);
  }

  Decision decide(Request request, TriggeredFaults mischief) {
    Decision decision =
        mischief
            .use(HostFault.Answer.class)
            .map(script -> scripted(request, script.code(), mischief))
            .orElseGet(() -> byRules(request, mischief));
    if (usesNumber(request, decision)) state.ledger().use(request.trace());
    state.journal.saw(
        new HostDecided(request.stan(), request.message().mti(), decision.code(), decision.why()));
    return withReference(decision);
  }

  private Decision scripted(Request request, String code, TriggeredFaults mischief) {
    return state.dialect.approves(code)
        ? handler(request.kind()).carryOut(request, code, mischief)
        : Decision.of(code, "by script");
  }

  private Decision byRules(Request request, TriggeredFaults mischief) {
    Handler handler = handler(request.kind());
    return unregistered(request)
        .or(() -> served(request))
        .or(() -> unsigned(request))
        .or(() -> handler.refuses(request))
        .map(refusal -> Decision.of(refusal.code(), refusal.why()))
        .orElseGet(() -> handler.carryOut(request, APPROVED, mischief));
  }

  private Optional<Refusal> unregistered(Request request) {
    if (!request.field(41).equals(state.settings.terminal()))
      return Optional.of(new Refusal("97", "the terminal is not registered"));
    if (!request.field(42).equals(state.settings.merchant()))
      return Optional.of(new Refusal("03", "the merchant is not the terminal's"));
    return Optional.empty();
  }

  private static Optional<Refusal> served(Request request) {
    return request.kind() == TransactionKind.NOT_SERVED || request.kind() == TransactionKind.UNKNOWN
        ? Refused.of(request.kind()).refuses(request)
        : Optional.empty();
  }

  private Optional<Refusal> unsigned(Request request) {
    boolean signed = request.has(Signature.FIELD);
    if (request.signer().isPresent() || (!signed && !request.row().mac())) return Optional.empty();
    if (state.keys.newest().isEmpty())
      return Optional.of(new Refusal("A0", "no working keys: not signed in"));
    return Optional.of(new Refusal("A0", signed ? "the MAC is wrong" : "the MAC is missing"));
  }

  private static boolean usesNumber(Request request, Decision decision) {
    return switch (request.kind()) {
      case SALE, VOID, BALANCE -> !decision.code().equals("A0");
      case SIGN_IN,
          SIGN_OFF,
          ECHO,
          REVERSAL,
          SETTLEMENT,
          UPLOAD_LIST,
          UPLOAD_ONE,
          UPLOAD_END,
          NOT_SERVED,
          UNKNOWN ->
          false;
    };
  }

  private Decision withReference(Decision decision) {
    return decision.extras().containsKey(37)
        ? decision
        : decision.with(37, state.numbers.reference(state.calendar.time()));
  }

  private Handler handler(TransactionKind kind) {
    return switch (kind) {
      case SIGN_IN -> signIns.signIn();
      case SIGN_OFF -> signIns.signOff();
      case ECHO -> signIns.echo();
      case BALANCE -> purchases.balance();
      case SALE -> purchases.sale();
      case VOID -> purchases.voiding();
      case REVERSAL -> reversals;
      case SETTLEMENT -> settlements;
      case UPLOAD_LIST -> uploads.list();
      case UPLOAD_ONE -> uploads.one();
      case UPLOAD_END -> uploads.end();
      case NOT_SERVED, UNKNOWN -> Refused.of(kind);
    };
  }

  /// What the host does not do.
  private record Refused(Refusal refusal) implements Handler {
    static Refused of(TransactionKind kind) {
      return new Refused(
          kind == TransactionKind.NOT_SERVED
              ? new Refusal("40", "this host does not serve it")
              : new Refusal("12", "no transaction of the dialect"));
    }

    @Override
    public Optional<Refusal> refuses(Request request) {
      return Optional.of(refusal);
    }

    @Override
    public Decision carryOut(Request request, String code, TriggeredFaults mischief) {
      return Decision.of(code, "by script");
    }
  }
}
