package org.posrig.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.posrig.result.Summary;
import org.posrig.run.TestRun;
import org.posrig.text.Formats;

/// The end of a run on the screen.
final class VerdictTable {
  private final PrintWriter screen;

  VerdictTable(PrintWriter screen) {
    this.screen = screen;
  }

  void print(TestRun.Ended ended) {
    Summary summary = ended.summary();
    if (summary.scenarios() > 0) checks(summary);
    failures(summary);
    screen.printf(
        Locale.ROOT,
        "%n%s in %.1f s: %d passed, %d failed, %d inconclusive, %d skipped · faults fired %d of %d · seed %d%n",
        Formats.count(summary.scenarios(), "scenario"),
        summary.seconds(),
        summary.passed(),
        summary.failed(),
        summary.inconclusive(),
        summary.skipped(),
        summary.faultsFired(),
        summary.faultsArmed(),
        summary.seed());
    where("report", ended.folder().resolve("report/night.html"));
    where("Allure", ended.folder().resolve("report/index.html"));
    where("summary", ended.folder().resolve("summary.json"));
    screen.flush();
  }

  private void where(String what, Path file) {
    if (Files.exists(file)) screen.printf(Locale.ROOT, "%-8s %s%n", what, shown(file));
  }

  void checks(Summary summary) {
    screen.printf(
        Locale.ROOT,
        "%n%-26s %7s %7s %13s %8s%n",
        "standing check",
        "passed",
        "failed",
        "inconclusive",
        "idle");
    for (Summary.CheckCount check : summary.checks())
      screen.printf(
          Locale.ROOT,
          "%-26s %7d %7d %13d %8d%n",
          check.name(),
          check.passed(),
          check.failed(),
          check.inconclusive(),
          check.idle());
  }

  void failures(Summary summary) {
    String last = "";
    for (Summary.Failure failure : summary.failures()) {
      String scenario = failure.scenario().isEmpty() ? "the run" : failure.scenario();
      if (!scenario.equals(last)) screen.printf(Locale.ROOT, "%n%s%n", scenario);
      last = scenario;
      screen.printf(Locale.ROOT, "  %s: %s%n", failure.check(), failure.what());
      if (!failure.evidence().isEmpty())
        screen.printf(Locale.ROOT, "    evidence: %s%n", failure.evidence());
    }
  }

  private static Path shown(Path path) {
    Path here = Path.of("").toAbsolutePath();
    return path.startsWith(here) ? here.relativize(path) : path;
  }
}
