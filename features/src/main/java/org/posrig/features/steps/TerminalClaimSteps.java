package org.posrig.features.steps;

import io.cucumber.java.en.Then;
import org.posrig.features.claims.Reaction;

/// What the terminal must show.
public final class TerminalClaimSteps {
  private final ScenarioContext context;

  public TerminalClaimSteps(ScenarioContext context) {
    this.context = context;
  }

  @Then("the terminal {reaction}")
  public void reacts(Reaction reaction) {
    context.claims().screen().says(reaction);
  }

  @Then("the terminal never {reaction}")
  public void neverReacts(Reaction reaction) {
    context.claims().screen().neverSays(reaction);
  }

  @Then("nothing was approved")
  public void doesNotApprove() {
    context.claims().screen().neverSays(Reaction.APPROVES);
  }

  @Then("the terminal has waited for input as long as it should")
  public void waitedForSomebody() {
    context.claims().screen().waitedForSomebody();
  }

  @Then("the display spoke no other language")
  public void spokeChinese() {
    context.claims().screen().allChinese();
  }

  @Then("the display reads {word}")
  public void reads(String text) {
    context.claims().screen().reads(text);
  }

  @Then("cashier and terminal are ready for the next shopper")
  public void isReady() {
    context.claims().screen().isReady();
  }
}
