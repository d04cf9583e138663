package org.posrig.reports;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.posrig.history.Event;
import org.posrig.history.Observation;
import org.posrig.result.CheckResult;
import org.posrig.result.Outcome;
import org.posrig.result.Reason;
import org.posrig.result.ReproduceCommand;
import org.posrig.result.RunInfo;
import org.posrig.result.ScenarioInfo;
import org.posrig.result.ScenarioResult;
import org.posrig.text.Language;
import org.posrig.text.Sentence;
import org.posrig.text.Value;
import org.posrig.verdict.Finding;
import org.posrig.verdict.Verdict;

/// Scenarios as the rig would have recorded them.
public final class Samples {
  private Samples() {}

  public static RunInfo run(Path folder) {
    return run(folder, Language.ENGLISH);
  }

  public static RunInfo run(Path folder, Language language) {
    return new RunInfo(
        "twin",
        "benches/twin.yaml",
        "reference terminal",
        "",
        7,
        Instant.parse("2025-11-22T22:00:00Z"),
        4,
        folder,
        new ReproduceCommand("twin", 7, "", "", ""),
        language);
  }

  public static ScenarioInfo info(int line, String name, String... tags) {
    return new ScenarioInfo("features/reversal.feature:" + line, "Reversal", name, List.of(tags));
  }

  public static ScenarioResult result(
      ScenarioInfo info,
      Outcome outcome,
      String reason,
      List<CheckResult> checks,
      Play play,
      Path file) {
    return result(info, outcome, Sentence.plain(reason), checks, play, file);
  }

  private static ScenarioResult result(
      ScenarioInfo info,
      Outcome outcome,
      Sentence reason,
      List<CheckResult> checks,
      Play play,
      Path file) {
    int armed = (int) play.history().all(Event.FaultArmed.class).count();
    int fired = (int) play.history().all(Event.FaultFired.class).count();
    return new ScenarioResult(
        info,
        outcome,
        reason,
        checks,
        reasons(checks, play),
        armed,
        fired,
        play.took(),
        play.history(),
        file);
  }

  private static List<Reason> reasons(List<CheckResult> checks, Play play) {
    List<Reason> reasons = new ArrayList<>();
    for (CheckResult check : checks) {
      if (check.verdict() instanceof Verdict.Fail(List<Finding> findings))
        findings.forEach(
            one ->
                reasons.add(new Reason(Outcome.FAILED, check.name(), one.says(), one.evidence())));
      if (check.verdict() instanceof Verdict.Inconclusive(List<Sentence> open))
        open.forEach(
            why -> reasons.add(new Reason(Outcome.INCONCLUSIVE, check.name(), why, List.of())));
    }
    play.history()
        .all(Event.ClaimFailed.class)
        .forEach(
            claim -> reasons.add(new Reason(Outcome.FAILED, "scenario", claim.what(), List.of())));
    return reasons;
  }

  private static CheckResult check(String name, Verdict verdict) {
    return new CheckResult(name, Sentence.of("sample.rule." + name), verdict);
  }

  private static Verdict pass(int looked) {
    return new Verdict.Pass(
        looked, Sentence.of("sample.looked", Value.count(looked, "sample.slip")));
  }

  public static List<CheckResult> goodChecks() {
    return List.of(
        check("reversal-before-next", pass(1)),
        check("one-live-booking", pass(2)),
        check("receipt-equals-answer", pass(2)),
        check("no-slip-without-booking", pass(2)),
        check("trace-numbers-increase", pass(4)),
        check("no-secret-in-outputs", pass(41)),
        check("settlement-balances", new Verdict.Idle(Sentence.of("sample.no-settlement"))));
  }

  public static List<CheckResult> badChecks() {
    return List.of(
        check("receipt-equals-answer", new Verdict.Fail(List.of(wrongAmount()))),
        check("one-live-booking", new Verdict.Fail(List.of(twice()))),
        check(
            "reversal-before-next",
            new Verdict.Inconclusive(List.of(Sentence.of("sample.host-restarted")))),
        check("trace-numbers-increase", pass(4)));
  }

  /// What the slip shows, with the slip and the booking.
  private static Finding wrongAmount() {
    List<Observation> evidence = new ArrayList<>();
    Plays.badNight()
        .history()
        .seenOf(Event.Booked.class)
        .reduce((_, last) -> last)
        .ifPresent(evidence::add);
    Plays.badNight()
        .history()
        .seenOf(Event.SlipPrinted.class)
        .reduce((_, last) -> last)
        .ifPresent(evidence::add);
    return new Finding(
        "sample.wrong-amount", Value.text("#13"), Value.money(12000), Value.money(21000), evidence);
  }

  private static Finding twice() {
    return new Finding(
        "sample.twice",
        Value.text("#12"),
        Value.money(12000),
        Value.money(24000),
        Plays.badNight().history().seenOf(Event.Booked.class).toList());
  }

  public static ScenarioResult passed(Path file) {
    return result(
        info(
            12,
            "The answer is lost after the host has booked: the sale is reversed before the next"
                + " one",
            "@SYM-92",
            "@SYM-19"),
        Outcome.PASSED,
        "",
        goodChecks(),
        Plays.lostAnswer(),
        file);
  }

  public static ScenarioResult failed(Path file) {
    return failed(file, Plays.badNight());
  }

  public static ScenarioResult failed(Path file, Play play) {
    return result(
        info(40, "Power goes while the slip prints", "@SYM-119", "@SYM-85", "@severity=critical"),
        Outcome.FAILED,
        wrongAmount().says(),
        badChecks(),
        play,
        file);
  }

  public static ScenarioResult inconclusive(Path file) {
    Play play = Plays.begin("The connection is refused");
    play.saw("rig", new Event.FaultArmed(Plays.refused("f1", 1)));
    return result(
        info(60, "The connection is refused", "@SYM-18"),
        Outcome.INCONCLUSIVE,
        "connection refused at connection 1 never fired",
        List.of(),
        Plays.close(play),
        file);
  }

  public static ScenarioResult troubled(Path file) {
    Play play =
        Plays.begin("The printer does not open")
            .after(2000)
            .saw("rig", new Event.Trouble(Sentence.plain("printer did not answer within 2 s")));
    return result(
        info(70, "The printer does not open"),
        Outcome.INCONCLUSIVE,
        "printer did not answer within 2 s",
        List.of(),
        play,
        file);
  }

  public static ScenarioResult skipped(Path file) {
    return result(
        info(80, "The shopper taps her phone", "@needs-contactless"),
        Outcome.SKIPPED,
        "bench 'twin' has no contactless reader",
        List.of(),
        new Play(),
        file);
  }
}
