package org.posrig.features.steps;

import io.cucumber.java.en.Then;

/// What must stand in the host's books and lie in the tray.
public final class MoneyClaimSteps {
  private final ScenarioContext scene;

  public MoneyClaimSteps(ScenarioContext scene) {
    this.scene = scene;
  }

  @Then("the host's books hold {amount} in {int} sale(s)")
  public void hold(Long cents, int sales) {
    scene.claims().books().hold(cents, sales);
  }

  @Then("the host's books are empty")
  public void empty() {
    scene.claims().books().hold(0, 0);
  }

  @Then("the host had booked {amount}")
  public void hadBooked(Long cents) {
    scene.claims().books().onceHeld(cents);
  }

  @Then("the host has never booked anything")
  public void neverBooked() {
    scene.claims().books().neverHeldAnything();
  }

  @Then("receipts and books agree")
  public void agree() {
    scene.claims().books().agreeWithReceipts();
  }

  @Then("merchant and shopper each have a receipt over {amount}")
  public void bothCopies(Long cents) {
    scene.claims().receipts().bothCopies(cents);
  }

  @Then("a void slip over {amount} is printed")
  public void voidSlip(Long cents) {
    scene.claims().receipts().voided(cents);
  }

  @Then("a void slip over {amount} marked as a duplicate is printed")
  public void voidAgain(Long cents) {
    scene.claims().receipts().voidedAgain(cents);
  }

  @Then("a receipt over {amount} marked as a duplicate is printed")
  public void duplicate(Long cents) {
    scene.claims().receipts().duplicate(cents);
  }

  @Then("a torn receipt lies in the tray")
  public void torn() {
    scene.claims().receipts().torn();
  }

  @Then("a Chinese receipt over {amount} is printed")
  public void chinese(Long cents) {
    scene.claims().receipts().chinese(cents);
  }

  @Then("the receipt tells that the card was swiped")
  public void swiped() {
    scene.claims().receipts().entry("S");
  }

  @Then("the receipt tells that the card was inserted")
  public void inserted() {
    scene.claims().receipts().entry("I");
  }

  @Then("a receipt of operator {word} is printed")
  public void operator(String number) {
    scene.claims().receipts().operator(number);
  }

  @Then("no receipt is printed")
  public void noReceipt() {
    scene.claims().receipts().none();
  }

  @Then("no receipt over {amount} is printed")
  public void noReceiptOver(Long cents) {
    scene.claims().receipts().noneOver(cents);
  }

  @Then("the settlement balances over {amount}")
  public void balances(Long cents) {
    scene.claims().settlement().balanced(cents);
    scene.claims().receipts().settlement();
  }

  @Then("the settlement does not balance")
  public void notBalanced() {
    scene.claims().settlement().notBalanced();
  }

  @Then("the terminal has uploaded its records")
  public void uploaded() {
    scene.claims().settlement().uploaded();
  }
}
