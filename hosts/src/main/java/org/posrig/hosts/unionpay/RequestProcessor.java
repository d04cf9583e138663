package org.posrig.hosts.unionpay;

import java.util.Locale;
import java.util.Optional;
import org.posrig.fault.HostFault;
import org.posrig.history.Event.HostDecided;
import org.posrig.hosts.acquirer.Decision;
import org.posrig.hosts.acquirer.Refusal;
import org.posrig.hosts.acquirer.TriggeredFaults;
import org.posrig.hosts.dialect.TransactionRow;
import org.posrig.hosts.dialect.TransactionRow.UploadForm;
import org.posrig.meaning.TransactionKind;

/// Decides what becomes of a request: by a script where one is armed, by the rules else.
final class RequestProcessor {
  private static final String APPROVED = "00";
  private final UnionPayState state;
  private final Purchases purchases;
  private final SignIns signIns;
  private final Uploads uploads;
  private final Handler reversals;
  private final Handler settlements;

  RequestProcessor(UnionPayState state) {
    this.state = state;
    this.purchases = new Purchases(state);
    this.signIns = new SignIns(state);
    this.uploads = new Uploads(state);
    this.reversals = new Reversals(state);
    this.settlements = new Settlements(state);
  }

  Decision decide(Request request, TriggeredFaults mischief) {
    Decision decision =
        other(request, mischief)
            .or(() -> byScript(request, mischief))
            .orElseGet(() -> byRules(request, mischief));
    if (usesNumber(request, decision)) state.ledger().use(request.trace());
    state.journal.saw(
        new HostDecided(request.stan(), request.kind(), decision.code(), decision.why()));
    return withReference(decision);
  }

  private Optional<Decision> other(Request request, TriggeredFaults mischief) {
    return mischief
        .use(HostFault.ApproveOther.class)
        .map(
            script ->
                scripted(request, state.dialect.partlyApproving().orElse(APPROVED), mischief)
                    .with(4, String.format(Locale.ROOT, "%012d", script.cents())));
  }

  private Optional<Decision> byScript(Request request, TriggeredFaults mischief) {
    return mischief
        .use(HostFault.Answer.class)
        .map(script -> scripted(request, script.code(), mischief));
  }

  private Decision scripted(Request request, String code, TriggeredFaults mischief) {
    return state.dialect.approves(code)
        ? handler(request.row()).carryOut(request, code, mischief)
        : Decision.of(code, "by script");
  }

  private Decision byRules(Request request, TriggeredFaults mischief) {
    Handler handler = handler(request.row());
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
    return !request.row().served() || request.kind() == TransactionKind.UNKNOWN
        ? Refused.of(request.row()).refuses(request)
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
      case SALE, VOID, BALANCE -> request.row().served() && !decision.code().equals("A0");
      case SIGN_IN,
          SIGN_OFF,
          ECHO,
          REVERSAL,
          SETTLEMENT,
          UPLOAD,
          UPLOAD_END,
          REFUND,
          AUTHORISATION,
          AUTHORISATION_VOID,
          COMPLETION,
          COMPLETION_ADVICE,
          COMPLETION_VOID,
          SCRIPT_RESULT,
          DOWNLOAD,
          UNKNOWN ->
          false;
    };
  }

  private Decision withReference(Decision decision) {
    return decision.extras().containsKey(37)
        ? decision
        : decision.with(37, state.numbers.reference(state.calendar.time()));
  }

  private Handler handler(TransactionRow row) {
    return row.served() ? serving(row) : Refused.of(row);
  }

  private Handler serving(TransactionRow row) {
    return switch (row.kind()) {
      case SIGN_IN -> signIns.signIn();
      case SIGN_OFF -> signIns.signOff();
      case ECHO -> signIns.echo();
      case BALANCE -> purchases.balance();
      case SALE -> purchases.sale();
      case VOID -> purchases.voiding();
      case REVERSAL -> reversals;
      case SETTLEMENT -> settlements;
      case UPLOAD -> row.upload() == UploadForm.LIST ? uploads.list() : uploads.one();
      case UPLOAD_END -> uploads.end();
      case REFUND,
          AUTHORISATION,
          AUTHORISATION_VOID,
          COMPLETION,
          COMPLETION_ADVICE,
          COMPLETION_VOID,
          SCRIPT_RESULT,
          DOWNLOAD,
          UNKNOWN ->
          Refused.of(row);
    };
  }

  /// What the host does not do.
  private record Refused(Refusal refusal) implements Handler {
    static Refused of(TransactionRow row) {
      return new Refused(
          row.served()
              ? new Refusal("12", "no transaction of the dialect")
              : new Refusal("40", "this host does not serve it"));
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
