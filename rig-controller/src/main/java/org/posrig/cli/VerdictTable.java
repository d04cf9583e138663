package org.posrig.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.posrig.result.Summary;
import org.posrig.run.TestRun;
import org.posrig.text.Value;

/// The end of a run on the screen.
final class VerdictTable {
  private final Console console;

  VerdictTable(Console console) {
    this.console = console;
  }

  void print(TestRun.Ended ended) {
    Summary summary = ended.summary();
    if (summary.scenarios() > 0) checks(summary);
    failures(summary);
    console.line(0, "");
    console.line(0, sums(summary));
    where("console.report", ended.folder().resolve("report/night.html"));
    where("console.allure", ended.folder().resolve("report/index.html"));
    where("console.summary", ended.folder().resolve("summary.json"));
    console.flush();
  }

  private String sums(Summary summary) {
    return console.say(
        "console.ended",
        Value.count(summary.scenarios(), "console-scenario"),
        Value.text(String.format(Locale.ROOT, "%.1f", summary.seconds())),
        Value.text(summary.passed()),
        Value.text(summary.failed()),
        Value.text(summary.inconclusive()),
        Value.text(summary.skipped()),
        Value.text(summary.faultsFired()),
        Value.text(summary.faultsArmed()),
        Value.text(summary.seed()));
  }

  private void where(String what, Path file) {
    if (Files.exists(file))
      console.line(0, Console.padded(console.say(what), 8) + " " + shown(file));
  }

  void checks(Summary summary) {
    console.line(0, "");
    row(
        console.say("console.check"),
        console.say("console.passed"),
        console.say("console.failed"),
        console.say("console.inconclusive"),
        console.say("console.idle"));
    for (Summary.CheckCount check : summary.checks())
      row(
          check.name(),
          Integer.toString(check.passed()),
          Integer.toString(check.failed()),
          Integer.toString(check.inconclusive()),
          Integer.toString(check.idle()));
  }

  private void row(String check, String passed, String failed, String inconclusive, String idle) {
    console.line(
        0,
        Console.padded(check, 26)
            + Console.right(passed, 8)
            + Console.right(failed, 8)
            + Console.right(inconclusive, 14)
            + Console.right(idle, 9));
  }

  void failures(Summary summary) {
    String last = "\n";
    for (Summary.Failure failure : summary.failures()) {
      if (!failure.scenario().equals(last)) head(failure.scenario());
      last = failure.scenario();
      console.line(2, failure.check() + ": " + console.texts().say(failure.what()));
      if (!failure.evidence().isNone())
        console.line(4, console.say("console.evidence", Value.part(failure.evidence())));
    }
  }

  private void head(String scenario) {
    console.line(0, "");
    console.line(
        0, scenario.isEmpty() ? console.say("console.the-run") : console.texts().told(scenario));
  }

  private static Path shown(Path path) {
    Path here = Path.of("").toAbsolutePath();
    return path.startsWith(here) ? here.relativize(path) : path;
  }
}
