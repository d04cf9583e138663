package org.posrig.hosts.acquirer.serving;

import java.util.Locale;
import java.util.Optional;
import org.posrig.fault.HostFault;
import org.posrig.history.Event.HostDecided;
import org.posrig.hosts.acquirer.Decision;
import org.posrig.hosts.acquirer.HostState;
import org.posrig.hosts.acquirer.RuleGate;
import org.posrig.hosts.acquirer.TriggeredFaults;
import org.posrig.meaning.TransactionKind;
import org.posrig.text.Sentence;

/// Decides what becomes of a request: by a script where one is armed, by the rules else.
public final class Decider<R extends HostRequest> {
  private static final String APPROVED = "00";
  private static final int AMOUNT = 4;
  private static final int REFERENCE = 37;
  private final HostState state;
  private final Service<R> service;
  private final RuleGate rules;

  public Decider(HostState state, Service<R> service) {
    this.state = state;
    this.service = service;
    this.rules = new RuleGate(state);
  }

  public Decision decide(R request, TriggeredFaults mischief) {
    Decision decision =
        other(request, mischief)
            .or(() -> byScript(request, mischief))
            .orElseGet(() -> byRules(request, mischief));
    if (usesNumber(request, decision)) state.ledger().use(request.trace());
    state.journal.saw(
        new HostDecided(request.stan(), request.kind(), decision.code(), decision.why()));
    return withReference(decision);
  }

  private Optional<Decision> other(R request, TriggeredFaults mischief) {
    return mischief
        .use(HostFault.ApproveOther.class)
        .map(
            script ->
                scripted(request, state.dialect.partlyApproving().orElse(APPROVED), mischief)
                    .with(AMOUNT, String.format(Locale.ROOT, "%012d", script.cents())));
  }

  private Optional<Decision> byScript(R request, TriggeredFaults mischief) {
    return mischief
        .use(HostFault.Answer.class)
        .map(script -> scripted(request, script.code(), mischief));
  }

  private Decision scripted(R request, String code, TriggeredFaults mischief) {
    return state.dialect.approves(code)
        ? service.handler(request).carryOut(request, code, mischief)
        : Decision.of(code, Sentence.of("host.by-script"));
  }

  private Decision byRules(R request, TriggeredFaults mischief) {
    Handler<R> handler = service.handler(request);
    return service
        .unfit(request)
        .or(() -> handler.refuses(request))
        .or(() -> rules.refuses(service.facts(request)))
        .map(refusal -> Decision.of(refusal.code(), refusal.why()))
        .orElseGet(() -> handler.carryOut(request, APPROVED, mischief));
  }

  /// What did not come from the terminal, or is not served, has used no number.
  private boolean usesNumber(R request, Decision decision) {
    boolean counted = request.kind().isFinancial() || request.kind() == TransactionKind.BALANCE;
    return counted && request.row().served() && !decision.code().equals(service.macFault());
  }

  private Decision withReference(Decision decision) {
    return decision.extras().containsKey(REFERENCE)
        ? decision
        : decision.with(REFERENCE, state.numbers.reference(state.calendar.time()));
  }
}
