package org.posrig.features.steps;

import io.cucumber.java.en.Then;

/// What terminal and host must have said to each other, or must not.
public final class TalkClaimSteps {
  private final ScenarioContext scene;

  public TalkClaimSteps(ScenarioContext scene) {
    this.scene = scene;
  }

  @Then("nothing was sent to the host")
  public void nothingSent() {
    scene.claims().talk().nothingSent();
  }

  @Then("the {errand} was sent once")
  public void sentOnce(Errand errand) {
    scene.claims().talk().sentOnce(errand.requestMti());
  }

  @Then("the terminal has waited for the answer as long as it should")
  public void waited() {
    scene.claims().talk().waitedForAnswer("0200", scene.rig().answerTimeout());
  }

  @Then("the terminal has waited for the answer to the {errand} as long as it should")
  public void waited(Errand errand) {
    scene.claims().talk().waitedForAnswer(errand.requestMti(), scene.rig().answerTimeout());
  }

  @Then("the terminal takes the payment back because no answer came")
  public void reversedForSilence() {
    scene.claims().talk().reversedBecause("98");
  }

  @Then("the terminal takes the payment back because the signature was wrong")
  public void reversedForMac() {
    scene.claims().talk().reversedBecause("A0");
  }

  @Then("the reversal was sent {int} time(s)")
  public void reversed(int times) {
    scene.claims().talk().reversed(times);
  }

  @Then("no reversal was sent")
  public void notReversed() {
    scene.claims().talk().reversed(0);
  }

  @Then("the reversal went before the next payment")
  public void reversedFirst() {
    scene.claims().talk().reversedFirst();
  }

  @Then("the host found the PIN right")
  public void pinRight() {
    scene.claims().talk().pinFound(true);
  }

  @Then("the host found the PIN wrong")
  public void pinWrong() {
    scene.claims().talk().pinFound(false);
  }

  @Then("no PIN reached the host")
  public void noPin() {
    scene.claims().talk().noPinSent();
  }
}
