package org.posrig.reports.timeline;

import java.util.ArrayList;
import java.util.List;
import org.posrig.reports.evidence.ReportFormats;
import org.posrig.result.CheckResult;
import org.posrig.result.ScenarioResult;
import org.posrig.text.Formats;
import org.posrig.verdict.Finding;
import org.posrig.verdict.Verdict;

/// What stands under the lanes: the checks, the worst first, how to have it again, and the counts.
final class Footer {
  private static final double SIZE = 12;
  private static final double LINE = 20;
  private static final int COLUMNS = 3;

  private final Captions captions;
  private final double right;
  private double y;

  Footer(Captions captions, double top, double right) {
    this.captions = captions;
    this.y = top;
    this.right = right;
  }

  /// Draws and returns where it ends.
  double draw(ScenarioResult result, String replay) {
    List<CheckResult> passed = new ArrayList<>();
    List<String> idle = new ArrayList<>();
    captions.text(140, y, 0, "checks", "english", SIZE, Captions.END);
    captions.text(140, y + 13, 0, "检查", "chinese", 10, Captions.END);
    double first = y;
    for (CheckResult check : result.checks()) {
      switch (check.verdict()) {
        case Verdict.Fail fail ->
            fail.findings()
                .forEach(finding -> wide("✗", "fail", name(check) + ": " + says(finding)));
        case Verdict.Inconclusive unsure ->
            wide("?", "unsure", name(check) + ": " + unsure.reason());
        case Verdict.Pass _ -> passed.add(check);
        case Verdict.Idle _ -> idle.add(name(check));
      }
    }
    grid(passed);
    if (!idle.isEmpty()) wide("–", "idle", "nothing to judge 未涉及: " + String.join(", ", idle));
    if (result.checks().isEmpty()) wide("–", "idle", "no check looked at this scenario");
    y = Math.max(y, first + LINE + 14) + 8;
    captions.text(
        Axis.LEFT, y, right - Axis.LEFT, "Replay 重放: " + replay, "foot", SIZE, Captions.START);
    captions.text(
        Axis.LEFT, y + LINE, right - Axis.LEFT, counts(result), "foot", SIZE, Captions.START);
    return y + LINE + 14;
  }

  static String counts(ScenarioResult result) {
    String faults =
        result.faultsArmed() == 0
            ? "no fault armed"
            : "faults fired " + result.faultsFired() + " of " + result.faultsArmed();
    return Formats.count(result.history().seen().size(), "event")
        + " · "
        + faults
        + " · took "
        + ReportFormats.seconds(result.took());
  }

  private static String name(CheckResult check) {
    return check.name().replace('-', ' ');
  }

  private static String says(Finding finding) {
    return finding.what() + (finding.evidence().isBlank() ? "" : " · " + finding.evidence());
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

  private static String passedText(CheckResult check) {
    String evidence = check.verdict() instanceof Verdict.Pass pass ? pass.evidence() : "";
    return name(check) + (evidence.isBlank() ? "" : " · " + evidence);
  }
}
