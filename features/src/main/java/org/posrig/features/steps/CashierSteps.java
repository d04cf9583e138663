package org.posrig.features.steps;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.When;
import org.posrig.device.Key;

/// Who stands at the terminal.
public final class CashierSteps {
  private static final String WRONG_PASSWORD = "9182";
  private static final int IMPATIENT = 3;
  private final ScenarioContext context;

  public CashierSteps(ScenarioContext context) {
    this.context = context;
  }

  @Given("the shop is open")
  @When("the shop opens again")
  public void opensShop() {
    context.claims().screen().opened(context.cashier().opens());
  }

  @When("the cashier signs in")
  public void signsIn() {
    context.cashier().signsIn();
  }

  @When("the cashier hands over to operator {word}")
  public void handsOver(String operator) {
    context.cashier().signsIn(operator, context.staff().password());
  }

  @When("the cashier signs in with a wrong password")
  public void signsInWrongly() {
    context.cashier().signsIn(context.staff().operator(), WRONG_PASSWORD);
  }

  @When("the cashier types a wrong password {int} times")
  public void failsToSignIn(int times) {
    context.cashier().failsToSignIn(WRONG_PASSWORD, times);
  }

  @When("the cashier signs off")
  public void signsOff() {
    context.cashier().signsOff();
  }

  @When("the cashier starts a sale")
  public void startsSale() {
    context.cashier().begins("sale");
  }

  @When("the cashier starts a sale of {amount}")
  public void startsSaleOf(Long cents) {
    context.cashier().begins("sale");
    context.cashier().types(cents.toString());
  }

  @When("the cashier starts a sale of {amount} and presses enter twice")
  public void pressesEnterTwice(Long cents) {
    context.cashier().begins("sale");
    context.cashier().typesAndEntersTwice(cents.toString());
  }

  @When("the cashier types an amount of zero and cancels")
  public void typesZero() {
    context.cashier().typesAndCancels("0");
  }

  @When("the cashier wants to void")
  public void wantsToVoid() {
    context.cashier().begins("void");
  }

  @When("the cashier wants to refund")
  public void wantsToRefund() {
    context.cashier().begins("refund");
  }

  @When("the cashier wants to see a balance")
  public void wantsBalance() {
    context.cashier().begins("balance");
  }

  @When("the cashier tries to {entry}")
  public void triesTo(String entry) {
    context.cashier().triesTo(entry);
  }

  @When("the terminal is left alone for a long time")
  public void nobodyComes() {
    context.cashier().goesAway();
  }

  @When("the cashier types {word}")
  public void types(String digits) {
    context.cashier().types(digits);
  }

  @When("the cashier types {word}, clears it and types {word}")
  public void corrects(String wrong, String right) {
    context.cashier().corrects(wrong, right);
  }

  @When("the cashier presses enter again and again")
  public void pressesEnter() {
    for (int time = 0; time < IMPATIENT; time++) context.cashier().pressesAndWaits(Key.ENTER);
  }

  @When("the cashier cancels")
  public void cancels() {
    context.cashier().cancels();
  }

  @When("the cashier voids the last sale")
  public void voidsLast() {
    String voucher = context.claims().receipts().lastVoucher();
    context.cashier().voids(voucher, context.staff().supervisorPassword());
  }

  @When("the cashier voids the first sale")
  public void voidsFirst() {
    String voucher = context.claims().receipts().firstVoucher();
    context.cashier().voids(voucher, context.staff().supervisorPassword());
  }

  @When("the cashier voids the last sale with a wrong supervisor password")
  public void voidsWithWrongPassword() {
    String voucher = context.claims().receipts().lastVoucher();
    context.cashier().voids(voucher, WRONG_PASSWORD);
  }

  @When("the cashier voids the voucher {word}")
  public void voids(String voucher) {
    context.cashier().voids(voucher, context.staff().supervisorPassword());
  }

  @When("the cashier settles")
  public void settles() {
    context.cashier().settles();
  }

  @When("the cashier reprints the last receipt")
  public void reprints() {
    context.cashier().reprints();
  }

  @When("the cashier locks the terminal")
  public void locks() {
    context.cashier().locks();
  }

  @When("the cashier unlocks the terminal")
  public void unlocks() {
    context.cashier().unlocks(context.staff().password());
  }

  @When("the cashier unlocks the terminal with a wrong password")
  public void unlocksWrongly() {
    context.cashier().unlocks(WRONG_PASSWORD);
  }

  @When("the supervisor unlocks the terminal")
  public void supervisorUnlocks() {
    context.cashier().unlocks(context.staff().supervisorPassword());
  }
}
