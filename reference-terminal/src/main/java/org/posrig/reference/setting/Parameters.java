package org.posrig.reference.setting;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.posrig.result.RigTrouble;
import org.posrig.text.Sentence;

/// The terminal's parameters as the bench file gives them, checked.
public record Parameters(Identity identity, Waits waits, ReversalRules reversal, Policy policy) {

  /// Reads what [#problems] finds nothing wrong with.
  ///
  /// @throws RigTrouble naming every problem
  public static Parameters of(Map<String, String> given) {
    Reading reading = new Reading(given);
    Parameters parameters = read(reading);
    List<Sentence> problems = reading.problems();
    if (!problems.isEmpty())
      throw new RigTrouble(Sentence.of("reference.parameters").because(Sentence.all(problems)));
    return parameters;
  }

  /// What is wrong, one sentence each.
  public static List<Sentence> problems(Map<String, String> given) {
    Reading reading = new Reading(given);
    read(reading);
    return reading.problems();
  }

  private static Parameters read(Reading reading) {
    return new Parameters(identity(reading), waits(reading), reversal(reading), policy(reading));
  }

  private static Identity identity(Reading reading) {
    return new Identity(
        reading.text("terminal-id", "[0-9A-Za-z]{8}", "reference.letters-8"),
        reading.text("merchant-id", "[0-9A-Za-z]{15}", "reference.letters-15"),
        reading.text("merchant-name", ".{1,40}", "reference.characters-40"),
        reading.text("tpdu", "\\d{10}", "reference.digits-10", "6000030000"),
        reading.text("header", "\\d{12}", "reference.digits-12", "603100310000"),
        reading.key("master-key"));
  }

  private static Waits waits(Reading reading) {
    return new Waits(
        reading.duration("answer-timeout", "30s"),
        reading.duration("connect-timeout", "10s"),
        reading.number("connect-tries", 1, 1, 6),
        reading.duration("input-timeout", "60s"),
        reading.durationOrOff("lock-after"));
  }

  private static ReversalRules reversal(Reading reading) {
    return new ReversalRules(
        reading.number("reversal-tries", 3, 1, 10),
        reading.codes("reversal-done-codes", "00,12,25"),
        reading.choice("reversal-after-exhausted", ReversalRules.Exhausted.KEEP),
        reading.choice("reversal-on-connect-failure", ReversalRules.Unconnected.STOP),
        reading.choice("reversal-cross-day", ReversalRules.OtherDay.SEND),
        reading.choice("reversal-save-point", ReversalRules.SavePoint.BEFORE_SEND),
        reading.choice("response-mismatch", ReversalRules.Mismatch.KEEP),
        reading.choice("reversal-when", ReversalRules.When.BEFORE_NEXT));
  }

  private static Policy policy(Reading reading) {
    return new Policy(
        reading.choice("language", Language.EN),
        reading.number("copies", 2, 1, 2),
        reading.number("no-pin-limit", 0, 0, 999_999_999),
        reading.onOff("fallback", true),
        reading.onOff("void-card", false),
        reading.onOff("empty-settle", false),
        reading.onOff("auto-sign-off", true),
        reading.number("max-records", 300, 1, 999),
        reading.number("pin-tries", 1, 1, 3),
        reading.onOff("encrypt-tracks", true),
        reading.number("first-stan", 1, 1, 999_999),
        reading.onOff("send-serial", true),
        reading.text("operator-password", "\\d{4}", "reference.digits-4", "0000"),
        reading.text("supervisor-password", "\\d{4}", "reference.digits-4", "1234"));
  }

  public boolean locksItself() {
    return waits.lockAfter().compareTo(Duration.ZERO) > 0;
  }
}
