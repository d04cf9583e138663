package org.posrig.features.steps;

import io.cucumber.java.en.Then;
import org.posrig.meaning.TransactionKind;

/// What must stand in the host's books and lie in the tray.
public final class MoneyClaimSteps {
  private final ScenarioContext context;

  public MoneyClaimSteps(ScenarioContext context) {
    this.context = context;
  }

  @Then("the host ledger shows {amount} in {int} sale(s)")
  public void hold(Long cents, int sales) {
    context.claims().books().hold(cents, sales);
  }

  @Then("the host ledger is empty")
  public void empty() {
    context.claims().books().hold(0, 0);
  }

  @Then("the host had booked {amount}")
  public void hadBooked(Long cents) {
    context.claims().books().onceHeld(cents);
  }

  @Then("the host has never booked anything")
  public void neverBooked() {
    context.claims().books().neverHeldAnything();
  }

  @Then("receipts and host ledger agree")
  public void agree() {
    context.claims().books().agreeWithReceipts();
  }

  @Then("merchant and shopper each have a receipt for {amount}")
  public void bothCopies(Long cents) {
    context.claims().receipts().bothCopies(cents);
  }

  @Then("a void slip for {amount} is printed")
  public void voidSlip(Long cents) {
    context.claims().receipts().voided(cents);
  }

  @Then("a void slip for {amount} marked as a duplicate is printed")
  public void voidAgain(Long cents) {
    context.claims().receipts().voidedAgain(cents);
  }

  @Then("a slip of the {transaction} for {amount} is printed")
  public void slipOf(TransactionKind kind, Long cents) {
    context.claims().receipts().isFor(kind, cents);
  }

  @Then("a receipt for {amount} marked as a duplicate is printed")
  public void duplicate(Long cents) {
    context.claims().receipts().duplicate(cents);
  }

  @Then("a torn receipt lies in the tray")
  public void torn() {
    context.claims().receipts().torn();
  }

  @Then("a Chinese receipt for {amount} is printed")
  public void chinese(Long cents) {
    context.claims().receipts().chinese(cents);
  }

  @Then("the receipt says that the card was swiped")
  public void swiped() {
    context.claims().receipts().swiped();
  }

  @Then("the receipt says that the card was inserted")
  public void inserted() {
    context.claims().receipts().inserted();
  }

  @Then("a receipt of operator {word} is printed")
  public void operator(String number) {
    context.claims().receipts().operator(number);
  }

  @Then("no receipt is printed")
  public void noReceipt() {
    context.claims().receipts().none();
  }

  @Then("no receipt for {amount} is printed")
  public void noReceiptOver(Long cents) {
    context.claims().receipts().noneFor(cents);
  }

  @Then("the settlement balances, net {amount}")
  public void balances(Long cents) {
    context.claims().settlement().balanced(cents);
    context.claims().receipts().settlement();
  }

  @Then("the settlement does not balance")
  public void notBalanced() {
    context.claims().settlement().notBalanced();
  }

  @Then("the terminal has uploaded its batch")
  public void uploaded() {
    context.claims().settlement().uploaded();
  }
}
