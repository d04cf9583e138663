package org.posrig.reports.timeline;

import java.util.ArrayList;
import java.util.List;
import org.posrig.reports.evidence.EvidenceText;
import org.posrig.reports.evidence.ReportFormats;
import org.posrig.result.CheckResult;
import org.posrig.result.ScenarioResult;
import org.posrig.text.Catalogue;
import org.posrig.text.Value;
import org.posrig.verdict.Finding;
import org.posrig.verdict.Verdict;

/// What stands under the lanes: the checks, the worst first, how to reproduce it, and the counts.
final class Footer {
  private static final double SIZE = 12;
  private static final double LINE = 20;
  private static final int COLUMNS = 2;

  private final Captions captions;
  private final double right;
  private final Catalogue texts;
  private double y;

  Footer(Captions captions, double top, double right, Catalogue texts) {
    this.captions = captions;
    this.y = top;
    this.right = right;
    this.texts = texts;
  }

  /// Draws and returns where it ends.
  double draw(ScenarioResult result, String command) {
    List<CheckResult> passed = new ArrayList<>();
    int idle = 0;
    captions.text(140, y, 0, texts.say("report.checks"), "name", SIZE, Captions.END);
    double first = y;
    for (CheckResult check : result.checks()) {
      switch (check.verdict()) {
        case Verdict.Fail fail ->
            fail.findings().forEach(finding -> wide("✗", "fail", says(finding)));
        case Verdict.Inconclusive unsure ->
            unsure.reasons().forEach(why -> wide("?", "unsure", texts.say(why)));
        case Verdict.Pass _ -> passed.add(check);
        case Verdict.Idle _ -> idle++;
      }
    }
    grid(passed);
    if (idle > 0) wide("–", "idle", texts.say("report.idle", Value.count(idle, "report.check")));
    if (result.checks().isEmpty()) wide("–", "idle", texts.say("report.checks.none"));
    y = Math.max(y, first + LINE + 14) + 8;
    foot(y, texts.say("report.reproduce") + texts.say("report.colon") + command);
    foot(y + LINE, counts(result));
    return y + LINE + 14;
  }

  private void foot(double at, String text) {
    captions.text(Axis.LEFT, at, right - Axis.LEFT, text, "foot", SIZE, Captions.START);
  }

  private String counts(ScenarioResult result) {
    Value faults =
        result.faultsArmed() == 0
            ? Value.part("report.faults.none")
            : Value.part(
                "report.faults.of",
                Value.text(result.faultsFired()),
                Value.text(result.faultsArmed()));
    return texts.say(
        "report.counts",
        Value.count(result.history().seen().size(), "report.event"),
        faults,
        Value.text(ReportFormats.seconds(result.took())));
  }

  private String says(Finding finding) {
    List<String> parts = new ArrayList<>(List.of(texts.say(finding.says())));
    parts.addAll(EvidenceText.of(finding.evidence(), texts));
    return String.join(" · ", parts);
  }

  private void wide(String mark, String css, String text) {
    double room = right - Axis.LEFT - 18;
    for (String line : Text.wrap(text, SIZE, room, 2)) {
      if (!mark.isEmpty())
        captions.text(Axis.LEFT, y, 16, mark, css + " bold", SIZE, Captions.START);
      captions.text(
          Axis.LEFT + 18,
          y,
          room,
          line,
          css.equals("idle") ? "idle check" : "check",
          SIZE,
          Captions.START);
      mark = "";
      y += LINE;
    }
  }

  private void grid(List<CheckResult> checks) {
    double width = (right - Axis.LEFT) / COLUMNS;
    for (int i = 0; i < checks.size(); i++) {
      double x = Axis.LEFT + (i % COLUMNS) * width;
      captions.text(x, y, 16, "✓", "pass bold", SIZE, Captions.START);
      captions.text(
          x + 18, y, width - 26, passedText(checks.get(i)), "check", SIZE, Captions.START);
      if (i % COLUMNS == COLUMNS - 1 || i == checks.size() - 1) y += LINE;
    }
  }

  private String passedText(CheckResult check) {
    String rule = texts.say(check.rule());
    return check.verdict() instanceof Verdict.Pass pass
        ? rule + " · " + texts.say(pass.evidence())
        : rule;
  }
}
