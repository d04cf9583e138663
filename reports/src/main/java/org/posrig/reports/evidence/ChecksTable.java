package org.posrig.reports.evidence;

import java.util.List;
import java.util.stream.Collectors;
import org.posrig.result.CheckResult;
import org.posrig.verdict.Verdict;

/// What each standing check said, with its evidence.
public final class ChecksTable {
  private ChecksTable() {}

  public static void write(Markup body, List<CheckResult> checks) {
    if (checks.isEmpty()) {
      body.element("p", "No standing check looked at this scenario. 无检查", "class", "quiet");
      return;
    }
    body.open("table")
        .open("tr")
        .element("th", "")
        .element("th", "check 检查")
        .element("th", "says 结论")
        .close()
        .line();
    checks.forEach(check -> row(body, check));
    body.close();
  }

  public static String page(List<CheckResult> checks) {
    Markup body = new Markup();
    body.element("h1", "Standing checks 检查");
    write(body, checks);
    return Page.of("Standing checks", body);
  }

  private static void row(Markup body, CheckResult check) {
    boolean failed = check.verdict() instanceof Verdict.Fail;
    body.open("tr", "class", failed ? "differs" : "same").element("td", mark(check.verdict()));
    body.open("td").element("b", check.name()).leaf("br").text(check.rule()).close();
    body.element("td", says(check.verdict()), "class", "says").close().line();
  }

  public static String mark(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Pass _ -> "✓";
      case Verdict.Fail _ -> "✗";
      case Verdict.Inconclusive _ -> "?";
      case Verdict.Idle _ -> "–";
    };
  }

  static String says(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Pass pass -> pass.evidence() + " (looked at " + pass.looked() + ")";
      case Verdict.Fail fail ->
          fail.findings().stream()
              .map(finding -> finding.what() + " — " + finding.evidence())
              .collect(Collectors.joining("\n"));
      case Verdict.Inconclusive unsure -> unsure.reason();
      case Verdict.Idle idle -> "nothing to judge: " + idle.why();
    };
  }
}
