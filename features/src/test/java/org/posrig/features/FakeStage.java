package org.posrig.features;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.posrig.history.History;
import org.posrig.result.Outcome;
import org.posrig.result.ScenarioInfo;
import org.posrig.result.ScenarioResult;
import org.posrig.run.Features.Stage;
import org.posrig.session.Rig;
import org.posrig.text.Sentence;

/// A stage that writes down what it is told, with the thread that called it.
final class FakeStage implements Stage {
  final List<String> told = Collections.synchronizedList(new ArrayList<>());
  final List<Throwable> errors = Collections.synchronizedList(new ArrayList<>());
  final List<String> threads = Collections.synchronizedList(new ArrayList<>());
  private final Function<ScenarioInfo, Rig> opener;

  FakeStage(Function<ScenarioInfo, Rig> opener) {
    this.opener = opener;
  }

  @Override
  public Rig open(ScenarioInfo scenario) {
    tell("open " + scenario.id());
    return opener.apply(scenario);
  }

  @Override
  public void stepBegan(ScenarioInfo scenario, String keyword, String text) {
    tell("began " + keyword + " " + text);
  }

  @Override
  public void stepEnded(
      ScenarioInfo scenario,
      String keyword,
      String text,
      @Nullable Throwable error,
      boolean skipped) {
    if (error != null) errors.add(error);
    tell((skipped ? "skipped " : error == null ? "passed " : "failed ") + keyword + " " + text);
  }

  @Override
  public ScenarioResult close(ScenarioInfo scenario) {
    tell("close " + scenario.id());
    return new ScenarioResult(
        scenario,
        Outcome.PASSED,
        Sentence.none(),
        List.of(),
        List.of(),
        0,
        0,
        Duration.ZERO,
        new History(List.of()),
        Path.of("none"));
  }

  private void tell(String what) {
    told.add(what);
    threads.add(Thread.currentThread().getName());
  }
}
