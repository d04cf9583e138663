package org.posrig.reports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.posrig.result.Outcome;
import org.posrig.result.RunInfo;
import org.posrig.result.RunListener;
import org.posrig.result.ScenarioResult;
import org.posrig.result.Summary;
import org.posrig.text.Sentence;

/// Plays a whole run to the listener.
public final class RunFolder {
  private RunFolder() {}

  public static Path history(Path folder) throws IOException {
    Path file = folder.resolve("history").resolve("one.jsonl");
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "{\"at\":0,\"where\":\"rig\"}\n");
  }

  public static void play(Path folder, List<ScenarioResult> results) {
    play(Samples.run(folder), results);
  }

  public static void play(RunInfo run, List<ScenarioResult> results) {
    ReportListener listener = new ReportListener();
    listener.runBegan(run);
    results.forEach(result -> scenario(listener, run, result));
    listener.runEnded(run, summary(results));
  }

  private static void scenario(RunListener listener, RunInfo run, ScenarioResult result) {
    listener.scenarioBegan(result.info());
    listener.stepEnded(
        result.info(),
        new RunListener.Step(
            "Given ",
            "a terminal",
            Outcome.PASSED,
            Sentence.none(),
            Duration.ZERO,
            Duration.ofMillis(5)));
    listener.stepEnded(
        result.info(),
        new RunListener.Step(
            "Then ",
            "money and paper agree",
            result.outcome(),
            result.reason(),
            Duration.ofMillis(5),
            Duration.ofMillis(90)));
    listener.scenarioEnded(result);
  }

  public static Summary summary(List<ScenarioResult> results) {
    return new Summary(
        "twin",
        "reference terminal",
        7,
        "2025-11-22T22:00:00Z",
        12.3,
        results.size(),
        count(results, Outcome.PASSED),
        count(results, Outcome.FAILED),
        count(results, Outcome.INCONCLUSIVE),
        count(results, Outcome.SKIPPED),
        5,
        3,
        List.of(new Summary.CheckCount("one-live-booking", 3, 1, 0, 1)),
        List.of());
  }

  private static int count(List<ScenarioResult> results, Outcome outcome) {
    return (int) results.stream().filter(result -> result.outcome() == outcome).count();
  }
}
