package org.posrig.run;

import java.util.List;
import org.posrig.result.RunInfo;
import org.posrig.result.RunListener;
import org.posrig.result.ScenarioInfo;
import org.posrig.result.ScenarioResult;
import org.posrig.result.Summary;

/// Several listeners as one, told in their order.
record Listeners(List<RunListener> all) implements RunListener {
  @Override
  public void runBegan(RunInfo run) {
    all.forEach(one -> one.runBegan(run));
  }

  @Override
  public void scenarioBegan(ScenarioInfo scenario) {
    all.forEach(one -> one.scenarioBegan(scenario));
  }

  @Override
  public void stepEnded(ScenarioInfo scenario, Step step) {
    all.forEach(one -> one.stepEnded(scenario, step));
  }

  @Override
  public void scenarioEnded(ScenarioResult result) {
    all.forEach(one -> one.scenarioEnded(result));
  }

  @Override
  public void runEnded(RunInfo run, Summary summary) {
    all.forEach(one -> one.runEnded(run, summary));
  }
}
