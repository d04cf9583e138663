package org.posrig.reports.evidence;

import java.util.List;
import org.posrig.fault.FaultText;
import org.posrig.fault.Injection;
import org.posrig.history.Event.FaultArmed;
import org.posrig.history.Event.FaultFired;
import org.posrig.history.History;
import org.posrig.history.Observation;
import org.posrig.result.Outcome;
import org.posrig.result.Reason;
import org.posrig.result.RunInfo;
import org.posrig.result.ScenarioResult;
import org.posrig.text.Catalogue;
import org.posrig.text.Value;

/// One scenario in words: what happened, what to look at, what to do.
public final class ScenarioReport {
  private final Markup body;
  private final ScenarioResult result;
  private final Catalogue texts;

  private ScenarioReport(Markup body, ScenarioResult result, Catalogue texts) {
    this.body = body;
    this.result = result;
    this.texts = texts;
  }

  public static void write(Markup body, ScenarioResult result, RunInfo run) {
    begin(body, result, run);
    end(body, result, run);
  }

  /// What happened and what is wrong.
  public static void begin(Markup body, ScenarioResult result, RunInfo run) {
    ScenarioReport report = new ScenarioReport(body, result, Catalogue.of(run.language()));
    report.happened();
    report.reasons("report.wrong", Outcome.FAILED);
    report.reasons("report.undecided", Outcome.INCONCLUSIVE);
  }

  /// Faults, advice, checks, how to reproduce it.
  public static void end(Markup body, ScenarioResult result, RunInfo run) {
    Catalogue texts = Catalogue.of(run.language());
    new ScenarioReport(body, result, texts).faults();
    Advice.write(body, result.info(), texts);
    body.element("h3", texts.say("report.checks"));
    ChecksTable.write(body, result.checks(), texts);
    body.element("h3", texts.say("report.reproduce"))
        .element("pre", run.command().scenario(result.info()));
  }

  private void happened() {
    ResultCategory group = ResultCategory.of(result);
    String reason = texts.say(result.reason());
    body.open("p").element("b", group.name(texts));
    if (!reason.isBlank()) body.text(texts.say("report.colon") + reason);
    body.close().line();
    if (group != ResultCategory.NONE)
      body.element("p", texts.say(lookAt(group)), "class", "quiet").line();
  }

  private static String lookAt(ResultCategory group) {
    return switch (group) {
      case TERMINAL -> "report.look.terminal";
      case RIG -> "report.look.rig";
      case UNDECIDED -> "report.look.undecided";
      case MISSING -> "report.look.missing";
      case NONE -> "report.look.none";
    };
  }

  private void reasons(String heading, Outcome outcome) {
    List<Reason> reasons =
        result.failures().stream().filter(reason -> reason.outcome() == outcome).toList();
    if (reasons.isEmpty()) return;
    body.element("h3", texts.say(heading)).open("ul");
    reasons.forEach(this::reason);
    body.close().line();
  }

  private void reason(Reason reason) {
    body.open("li").element("b", texts.say(reason.what())).text(" ");
    body.element("code", reason.check());
    EvidenceText.of(reason.evidence(), texts).forEach(line -> body.leaf("br").text(line));
    body.close();
  }

  private void faults() {
    History history = result.history();
    if (history.all(FaultArmed.class).findAny().isEmpty()) return;
    body.element("h3", texts.say("report.faults")).open("ul");
    history.all(FaultArmed.class).forEach(armed -> armed(armed.injection()));
    body.close().line();
  }

  private void armed(Injection<?> injection) {
    body.open("li").text(texts.say(FaultText.of(injection)) + texts.say("report.colon"));
    List<Observation> fired =
        result
            .history()
            .seenOf(FaultFired.class)
            .filter(seen -> fired(seen).id().equals(injection.id()))
            .toList();
    if (fired.isEmpty()) body.element("b", texts.say("report.fault.never"));
    else body.text(String.join(" ", fired.stream().map(this::says).toList()));
    body.close();
  }

  private static FaultFired fired(Observation seen) {
    return (FaultFired) seen.event();
  }

  private String says(Observation seen) {
    return texts.say(
        fired(seen).asPlanned() ? "report.fault.fired" : "report.fault.fired-elsewhere",
        Value.text(ReportFormats.moment(seen.at())),
        new Value.Part(FaultText.of(fired(seen).place())));
  }
}
