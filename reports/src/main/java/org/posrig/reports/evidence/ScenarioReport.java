package org.posrig.reports.evidence;

import org.posrig.history.Event.FaultArmed;
import org.posrig.history.Event.FaultFired;
import org.posrig.history.History;
import org.posrig.history.Observation;
import org.posrig.result.CheckResult;
import org.posrig.result.RunInfo;
import org.posrig.result.ScenarioResult;
import org.posrig.verdict.Finding;
import org.posrig.verdict.Verdict;

/// One scenario in words: what happened, what to look at, what to do.
public final class ScenarioReport {
  private ScenarioReport() {}

  public static void write(Markup body, ScenarioResult result, RunInfo run) {
    begin(body, result);
    end(body, result, run);
  }

  /// What happened and what is wrong.
  public static void begin(Markup body, ScenarioResult result) {
    happened(body, result);
    findings(body, result);
  }

  /// Faults, checks, how to have it again, what to do.
  public static void end(Markup body, ScenarioResult result, RunInfo run) {
    faults(body, result);
    Advice.write(body, result.info());
    body.element("h3", "Checks 检查");
    ChecksTable.write(body, result.checks());
    body.element("h3", "Have it again 重放").element("pre", run.command().scenario(result.info()));
  }

  private static void happened(Markup body, ScenarioResult result) {
    ResultCategory group = ResultCategory.of(result);
    body.open("p").element("b", group.english() + " " + group.chinese());
    if (!result.reason().isBlank()) body.text(": " + result.reason());
    body.close().line();
    if (group != ResultCategory.NONE) body.element("p", lookAt(group), "class", "quiet").line();
  }

  private static String lookAt(ResultCategory group) {
    return switch (group) {
      case TERMINAL ->
          "Look at the timeline first, then at the slip and the message that the finding names. 先看时间线，再看签购单与报文。";
      case RIG ->
          "The rig's own failure, not the terminal's: look at the bench, then run it again. 测试台自身故障：检查测试台后重跑。";
      case UNDECIDED ->
          "What would decide was not observed: look whether the fault fired. 缺少判定依据：看故障是否触发。";
      case MISSING -> "The bench lacks what the scenario needs; see its file. 测试台缺少所需能力，见测试台文件。";
      case NONE -> "";
    };
  }

  private static void findings(Markup body, ScenarioResult result) {
    if (result.checks().stream().noneMatch(check -> check.verdict() instanceof Verdict.Fail))
      return;
    body.element("h3", "What is wrong 问题").open("ul");
    for (CheckResult check : result.checks())
      if (check.verdict() instanceof Verdict.Fail fail)
        fail.findings().forEach(finding -> finding(body, check, finding));
    body.close().line();
  }

  private static void finding(Markup body, CheckResult check, Finding finding) {
    body.open("li")
        .element("b", finding.what())
        .leaf("br")
        .text(check.name() + ": " + finding.evidence())
        .close();
  }

  private static void faults(Markup body, ScenarioResult result) {
    History history = result.history();
    if (history.all(FaultArmed.class).findAny().isEmpty()
        && history.all(FaultFired.class).findAny().isEmpty()) return;
    body.element("h3", "Faults 注入故障").open("ul");
    history.all(FaultArmed.class).forEach(armed -> armed(body, armed, history));
    body.close().line();
  }

  private static void armed(Markup body, FaultArmed armed, History history) {
    body.open("li").text(armed.what() + " " + armed.when() + ": ");
    history
        .seenOf(FaultFired.class)
        .filter(seen -> fired(seen).id().equals(armed.id()))
        .forEach(seen -> fired(body, armed, seen));
    if (!history.any(FaultFired.class, fired -> fired.id().equals(armed.id())))
      body.element("b", "never fired 未触发");
    body.close();
  }

  private static FaultFired fired(Observation seen) {
    return (FaultFired) seen.event();
  }

  private static void fired(Markup body, FaultArmed armed, Observation seen) {
    FaultFired fired = fired(seen);
    String how = FaultWords.asPlanned(armed, fired) ? "as planned 如期" : "not as planned 与计划不符";
    body.text(
        "fired at " + ReportFormats.moment(seen.at()) + ", " + how + " (" + fired.actual() + "). ");
  }
}
