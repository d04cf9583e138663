package org.posrig.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.posrig.history.Event;
import org.posrig.history.History;
import org.posrig.result.CheckResult;
import org.posrig.result.Outcome;
import org.posrig.result.Reason;
import org.posrig.verdict.Check;
import org.posrig.verdict.Finding;
import org.posrig.verdict.Verdict;

/// What a history comes to: a pure function, so that a night can be judged again without a
/// terminal.
///
/// @param failures what failed or could not be decided, the worst first
public record Judgement(
    Outcome outcome,
    List<CheckResult> checks,
    List<Reason> failures,
    int faultsArmed,
    int faultsFired) {

  public static Judgement of(History history) {
    List<CheckResult> checks = new ArrayList<>();
    for (Check check : StandingChecks.all())
      checks.add(new CheckResult(check.name(), check.rule(), check.judge(history)));
    List<Reason> reasons = new ArrayList<>();
    history
        .all(Event.ClaimFailed.class)
        .forEach(claim -> reasons.add(failed("scenario", claim.what(), "")));
    checks.forEach(result -> reasons.addAll(reasons(result)));
    history
        .all(Event.Trouble.class)
        .forEach(trouble -> reasons.add(undecided("rig", trouble.what())));
    reasons.addAll(unfired(history));
    reasons.addAll(unended(history));
    if (reasons.isEmpty()
        && checks.stream().noneMatch(result -> result.verdict() instanceof Verdict.Pass))
      reasons.add(undecided("rig", "no standing check had anything to look at"));
    reasons.sort((a, b) -> b.outcome().compareTo(a.outcome()));
    Outcome outcome = reasons.stream().map(Reason::outcome).reduce(Outcome.PASSED, Outcome::worse);
    return new Judgement(outcome, checks, reasons, armed(history).size(), fired(history).size());
  }

  /// The sentence to read first; empty when all is well.
  public String reason() {
    return failures.isEmpty() ? "" : failures.getFirst().what();
  }

  private static List<Reason> reasons(CheckResult result) {
    return switch (result.verdict()) {
      case Verdict.Pass _, Verdict.Idle _ -> List.of();
      case Verdict.Inconclusive undecided -> List.of(undecided(result.name(), undecided.reason()));
      case Verdict.Fail fail ->
          fail.findings().stream().map(finding -> failed(result.name(), finding)).toList();
    };
  }

  private static List<Reason> unfired(History history) {
    Set<String> fired = fired(history);
    return armed(history).stream()
        .filter(armed -> !fired.contains(armed.id()))
        .map(
            armed ->
                undecided("rig", "the fault never fired: " + armed.what() + " " + armed.when()))
        .toList();
  }

  /// What was not looked at to its end has not passed. Trouble skips the closing and has its
  // reason.
  private static List<Reason> unended(History history) {
    if (history.any(Event.Trouble.class, _ -> true)) return List.of();
    return history
        .last(Event.ClosingEnded.class)
        .map(
            closing ->
                closing.complete()
                    ? ""
                    : "the closing was not carried to its end: " + closing.how())
        .or(() -> Optional.of("the history ends before the closing"))
        .filter(why -> !why.isEmpty())
        .map(why -> undecided("rig", why))
        .stream()
        .toList();
  }

  private static List<Event.FaultArmed> armed(History history) {
    return history.all(Event.FaultArmed.class).toList();
  }

  private static Set<String> fired(History history) {
    return history
        .all(Event.FaultFired.class)
        .map(Event.FaultFired::id)
        .collect(Collectors.toSet());
  }

  private static Reason failed(String check, Finding finding) {
    return failed(check, finding.what(), finding.evidence());
  }

  private static Reason failed(String check, String what, String evidence) {
    return new Reason(Outcome.FAILED, check, what, evidence);
  }

  private static Reason undecided(String check, String what) {
    return new Reason(Outcome.INCONCLUSIVE, check, what, "");
  }
}
