package org.posrig.features.steps;

import io.cucumber.java.After;
import io.cucumber.java.Before;
import io.cucumber.java.Scenario;

/// Opens the rig before a scenario's first step and closes it after the last, on the scenario's
/// thread.
public final class ScenarioHooks {
  private final ScenarioContext scene;

  public ScenarioHooks(ScenarioContext scene) {
    this.scene = scene;
  }

  @Before
  public void rise(Scenario scenario) {
    scene.open(scenario.getUri(), scenario.getLine());
  }

  @After
  public void fall(Scenario scenario) {
    scene.close(scenario.getUri(), scenario.getLine());
  }
}
