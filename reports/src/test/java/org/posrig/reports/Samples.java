package org.posrig.reports;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.posrig.history.Event;
import org.posrig.result.CheckResult;
import org.posrig.result.Outcome;
import org.posrig.result.ReproduceCommand;
import org.posrig.result.RunInfo;
import org.posrig.result.ScenarioInfo;
import org.posrig.result.ScenarioResult;
import org.posrig.verdict.Finding;
import org.posrig.verdict.Verdict;

/// Scenarios as the rig would have recorded them.
public final class Samples {
  private Samples() {}

  public static RunInfo run(Path folder) {
    return new RunInfo(
        "twin",
        "benches/twin.yaml",
        "reference terminal",
        "",
        7,
        Instant.parse("2025-11-22T22:00:00Z"),
        4,
        folder,
        new ReproduceCommand("twin", 7, "", "", ""));
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
    int armed = (int) play.history().all(Event.FaultArmed.class).count();
    int fired = (int) play.history().all(Event.FaultFired.class).count();
    return new ScenarioResult(
        info, outcome, reason, checks, List.of(), armed, fired, play.took(), play.history(), file);
  }

  public static List<CheckResult> goodChecks() {
    return List.of(
        new CheckResult(
            "reversal-before-next",
            "I3 the reversal goes out before the next online request",
            new Verdict.Pass(1, "#12 at +38.1 s, next request +38.9 s")),
        new CheckResult(
            "one-live-booking",
            "I1 one live booking for one payment",
            new Verdict.Pass(2, "#13 35.00")),
        new CheckResult(
            "receipt-equals-answer",
            "I5 receipt and answer agree",
            new Verdict.Pass(2, "2 slips, 9 fields each")),
        new CheckResult(
            "no-slip-without-booking",
            "I2 no slip without booking",
            new Verdict.Pass(2, "2 slips")),
        new CheckResult(
            "trace-numbers-increase",
            "I7 trace numbers strictly increase",
            new Verdict.Pass(4, "11 to 14")),
        new CheckResult(
            "no-secret-in-outputs",
            "I8 no card number, track, PIN or key",
            new Verdict.Pass(41, "41 outputs")),
        new CheckResult(
            "settlement-balances", "I4 totals agree", new Verdict.Idle("no settlement")));
  }

  public static List<CheckResult> badChecks() {
    return List.of(
        new CheckResult(
            "receipt-equals-answer",
            "I5",
            new Verdict.Fail(
                List.of(
                    new Finding(
                        "slip #13 says 210.00, the host booked 120.00",
                        "+17.9 s SlipPrinted, +17.0 s Booked")))),
        new CheckResult(
            "one-live-booking",
            "I1",
            new Verdict.Fail(
                List.of(
                    new Finding(
                        "charged 120.00 twice for one payment",
                        "#12 +4.1 s and #13 +17.0 s, no reversal between them, both live when the scenario ended and the closing had settled the batch with the host")))),
        new CheckResult(
            "reversal-before-next",
            "I3",
            new Verdict.Inconclusive("the link saw no more after the host restarted")),
        new CheckResult("trace-numbers-increase", "I7", new Verdict.Pass(4, "11 to 14")));
  }

  public static ScenarioResult passed(Path file) {
    return result(
        info(
            12,
            "The answer is lost after the host has booked: the sale is reversed before the next one",
            "@SYM-92",
            "@SYM-19"),
        Outcome.PASSED,
        "",
        goodChecks(),
        Plays.lostAnswer(),
        file);
  }

  public static ScenarioResult failed(Path file) {
    return result(
        info(
            40,
            "Power goes while the slip prints 打印时断电",
            "@SYM-119",
            "@SYM-85",
            "@severity=critical"),
        Outcome.FAILED,
        "slip #13 says 210.00, the host booked 120.00",
        badChecks(),
        Plays.badNight(),
        file);
  }

  public static ScenarioResult inconclusive(Path file) {
    Play play = Plays.begin("The connection is refused");
    play.saw("rig", new Event.FaultArmed("f1", "connection refused", "at connection 1"));
    return result(
        info(60, "The connection is refused", "@SYM-18"),
        Outcome.INCONCLUSIVE,
        "fault f1 never fired: connection refused at connection 1",
        List.of(),
        Plays.close(play),
        file);
  }

  public static ScenarioResult troubled(Path file) {
    Play play =
        Plays.begin("The printer does not open")
            .after(2000)
            .saw("rig", new Event.Trouble("printer did not answer within 2 s"));
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
