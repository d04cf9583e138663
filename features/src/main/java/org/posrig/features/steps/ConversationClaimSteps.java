package org.posrig.features.steps;

import io.cucumber.java.en.Then;
import org.posrig.meaning.ReversalReason;
import org.posrig.meaning.TransactionKind;

/// What terminal and host must have sent to each other, or must not.
public final class ConversationClaimSteps {
  private final ScenarioContext context;

  public ConversationClaimSteps(ScenarioContext context) {
    this.context = context;
  }

  @Then("nothing was sent to the host")
  public void nothingSent() {
    context.claims().conversation().nothingSent();
  }

  @Then("the {transaction} was sent once")
  public void sentOnce(TransactionKind kind) {
    context.claims().conversation().sentOnce(kind);
  }

  @Then("the terminal has waited for the answer as long as it should")
  public void waited() {
    context.claims().conversation().waitedForAnswer(TransactionKind.SALE, context.answerTimeout());
  }

  @Then("the terminal has waited for the answer to the {transaction} as long as it should")
  public void waited(TransactionKind kind) {
    context.claims().conversation().waitedForAnswer(kind, context.answerTimeout());
  }

  @Then("the terminal reverses the payment because the host did not answer")
  public void reversedForSilence() {
    context.claims().conversation().reversedBecause(ReversalReason.NO_ANSWER);
  }

  @Then("the terminal reverses the payment because the MAC was wrong")
  public void reversedForMac() {
    context.claims().conversation().reversedBecause(ReversalReason.WRONG_MAC);
  }

  @Then("the reversal was sent {int} time(s)")
  public void reversed(int times) {
    context.claims().conversation().reversed(times);
  }

  @Then("no reversal was sent")
  public void notReversed() {
    context.claims().conversation().reversed(0);
  }

  @Then("the reversal went before the next payment")
  public void reversedFirst() {
    context.claims().conversation().reversedFirst();
  }

  @Then("the host found the PIN right")
  public void pinRight() {
    context.claims().conversation().pinFound(true);
  }

  @Then("the host found the PIN wrong")
  public void pinWrong() {
    context.claims().conversation().pinFound(false);
  }

  @Then("no PIN reached the host")
  public void noPin() {
    context.claims().conversation().noPinSent();
  }
}
