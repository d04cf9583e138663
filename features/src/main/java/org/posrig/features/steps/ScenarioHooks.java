package org.posrig.features.steps;

import io.cucumber.java.After;
import io.cucumber.java.Before;
import io.cucumber.java.Scenario;

/// Opens the rig before a scenario's first step and closes it after the last, on the scenario's
/// thread.
public final class ScenarioHooks {
  private final ScenarioContext context;

  public ScenarioHooks(ScenarioContext context) {
    this.context = context;
  }

  @Before
  public void before(Scenario scenario) {
    context.open(scenario.getUri(), scenario.getLine());
  }

  @After
  public void after(Scenario scenario) {
    context.close(scenario.getUri(), scenario.getLine());
  }
}
