package org.posrig.features.steps;

import io.cucumber.java.en.Then;
import org.posrig.features.claims.Reaction;

/// What the terminal must show.
public final class TerminalClaimSteps {
  private final ScenarioContext scene;

  public TerminalClaimSteps(ScenarioContext scene) {
    this.scene = scene;
  }

  @Then("the terminal {reaction}")
  public void reacts(Reaction reaction) {
    scene.claims().screen().says(reaction);
  }

  @Then("the terminal never {reaction}")
  public void neverReacts(Reaction reaction) {
    scene.claims().screen().neverSays(reaction);
  }

  @Then("nothing was approved")
  public void doesNotApprove() {
    scene.claims().screen().neverSays(Reaction.APPROVES);
  }

  @Then("the terminal has waited for somebody as long as it should")
  public void waitedForSomebody() {
    scene.claims().screen().waitedForSomebody();
  }

  @Then("the display spoke no other language")
  public void spokeChinese() {
    scene.claims().screen().allChinese();
  }

  @Then("the display reads {word}")
  public void reads(String text) {
    scene.claims().screen().reads(text);
  }

  @Then("cashier and terminal are ready for the next shopper")
  public void isReady() {
    scene.claims().screen().isReady();
  }
}
