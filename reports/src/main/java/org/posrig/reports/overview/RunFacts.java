package org.posrig.reports.overview;

import java.util.Locale;
import org.posrig.reports.evidence.Markup;
import org.posrig.result.RunInfo;
import org.posrig.result.Summary;

/// The head of the page: what ran, how it ended, which checks looked.
final class RunFacts {
  private RunFacts() {}

  static void write(Markup body, RunInfo run, Summary summary) {
    body.open("div", "class", "facts");
    fact(
        body,
        "terminal 终端",
        run.terminal() + (run.defect().isBlank() ? "" : ", defect " + run.defect()));
    fact(body, "bench 测试台", run.bench());
    fact(body, "seed 种子", Long.toString(run.seed()));
    fact(body, "began 开始", toTheSecond(summary.startedAt()));
    fact(body, "scenarios took 场景用时", String.format(Locale.ROOT, "%.1f s", summary.seconds()));
    fact(
        body,
        "faults fired / armed 故障触发/布设",
        summary.faultsFired() + " / " + summary.faultsArmed());
    body.close().line();
    body.open("p").text("Have it again 重放: ").element("code", run.command().text()).close().line();
  }

  private static String toTheSecond(String instant) {
    return instant.replaceFirst("T(\\d\\d:\\d\\d:\\d\\d)[.\\d]*Z", " $1 UTC");
  }

  private static void fact(Markup body, String name, String value) {
    body.open("div").text(name).element("b", value).close();
  }

  static void counts(Markup body, Summary summary) {
    body.open("div", "class", "counts");
    count(body, "failed", "✗ failed 失败", summary.failed());
    count(body, "unsure", "? inconclusive 无法判定", summary.inconclusive());
    count(body, "skipped", "– skipped 跳过", summary.skipped());
    count(body, "passed", "✓ passed 通过", summary.passed());
    body.close().line();
  }

  private static void count(Markup body, String css, String name, int count) {
    body.open("div", "class", count == 0 ? css + " nil" : css)
        .element("b", Integer.toString(count))
        .text(name)
        .close();
  }

  static void checks(Markup body, Summary summary) {
    body.element("h2", "Checks that ran 检查");
    body.open("table").open("tr").element("th", "check 检查");
    for (String head : new String[] {"✗", "?", "✓", "–"}) body.element("th", head);
    body.close().line();
    for (Summary.CheckCount check : summary.checks()) {
      body.open("tr", "class", check.failed() > 0 ? "differs" : "same").element("td", check.name());
      for (int count :
          new int[] {check.failed(), check.inconclusive(), check.passed(), check.idle()})
        body.element("td", count == 0 ? "" : Integer.toString(count));
      body.close().line();
    }
    body.close()
        .element(
            "p",
            "✗ failed 失败 · ? not decidable 无法判定 · ✓ passed 通过 · – nothing of its kind happened 未涉及",
            "class",
            "quiet")
        .line();
  }
}
