package org.posrig.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.posrig.fault.FaultText;
import org.posrig.fault.Injection;
import org.posrig.history.Event;
import org.posrig.history.History;
import org.posrig.result.CheckResult;
import org.posrig.result.Outcome;
import org.posrig.result.Reason;
import org.posrig.text.Sentence;
import org.posrig.text.Value;
import org.posrig.verdict.Check;
import org.posrig.verdict.Finding;
import org.posrig.verdict.Verdict;

/// What a history comes to: a pure function, so that a run can be judged again without a
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
    for (Check check : StandingChecks.of(history))
      checks.add(new CheckResult(check.name(), check.rule(), check.judge(history)));
    List<Reason> reasons = new ArrayList<>();
    history.all(Event.ClaimFailed.class).forEach(claim -> reasons.add(claimFailed(claim.what())));
    checks.forEach(result -> reasons.addAll(reasons(result)));
    history
        .all(Event.Trouble.class)
        .forEach(trouble -> reasons.add(undecided("rig", trouble.what())));
    reasons.addAll(unfired(history));
    reasons.addAll(undecidedRules(history));
    reasons.addAll(unended(history));
    if (reasons.isEmpty()
        && checks.stream().noneMatch(result -> result.verdict() instanceof Verdict.Pass))
      reasons.add(undecided("rig", Sentence.of("judgement.nothing-looked")));
    reasons.sort((a, b) -> b.outcome().compareTo(a.outcome()));
    Outcome outcome = reasons.stream().map(Reason::outcome).reduce(Outcome.PASSED, Outcome::worse);
    return new Judgement(outcome, checks, reasons, armed(history).size(), fired(history).size());
  }

  /// The sentence to read first; empty when all is well.
  public Sentence reason() {
    return failures.isEmpty() ? Sentence.none() : failures.getFirst().what();
  }

  private static List<Reason> reasons(CheckResult result) {
    return switch (result.verdict()) {
      case Verdict.Pass _, Verdict.Idle _ -> List.of();
      case Verdict.Inconclusive undecided ->
          undecided.reasons().stream().map(why -> undecided(result.name(), why)).toList();
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
                undecided(
                    "rig",
                    Sentence.of("judgement.never-fired", new Value.Part(FaultText.of(armed)))))
        .toList();
  }

  /// A rule that a scenario has set is there to decide: whose limit was never met proves nothing.
  private static List<Reason> undecidedRules(History history) {
    Set<String> decided =
        history
            .all(Event.RuleDecided.class)
            .map(Event.RuleDecided::rule)
            .collect(Collectors.toSet());
    return history
        .all(Event.RuleSet.class)
        .map(Event.RuleSet::rule)
        .distinct()
        .filter(rule -> !decided.contains(rule))
        .map(
            rule -> undecided("rig", Sentence.of("judgement.rule-never-decided", Value.text(rule))))
        .toList();
  }

  /// What was not looked at to its end has not passed. Trouble skips the closing and has its
  /// reason.
  private static List<Reason> unended(History history) {
    if (history.any(Event.Trouble.class, _ -> true)) return List.of();
    Optional<Event.ClosingEnded> closing = history.last(Event.ClosingEnded.class);
    if (closing.isEmpty())
      return List.of(undecided("rig", Sentence.of("judgement.ends-before-closing")));
    return closing.get().complete()
        ? List.of()
        : List.of(
            undecided(
                "rig",
                Sentence.of("judgement.closing-broken-off", Value.part(closing.get().how()))));
  }

  private static List<Injection<?>> armed(History history) {
    List<Injection<?>> armed = new ArrayList<>();
    history.all(Event.FaultArmed.class).forEach(one -> armed.add(one.injection()));
    return armed;
  }

  private static Set<String> fired(History history) {
    return history
        .all(Event.FaultFired.class)
        .map(Event.FaultFired::id)
        .collect(Collectors.toSet());
  }

  private static Reason failed(String check, Finding finding) {
    return new Reason(Outcome.FAILED, check, finding.says(), finding.evidence());
  }

  private static Reason claimFailed(Sentence what) {
    return new Reason(Outcome.FAILED, "scenario", what, List.of());
  }

  private static Reason undecided(String check, Sentence what) {
    return new Reason(Outcome.INCONCLUSIVE, check, what, List.of());
  }
}
