package org.posrig.features.steps;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.When;
import org.posrig.device.Key;
import org.posrig.people.Cashier;

/// Who stands at the terminal.
public final class CashierSteps {
  private static final String WRONG_PASSWORD = "9182";
  private static final int IMPATIENT = 3;
  private final ScenarioContext scene;

  public CashierSteps(ScenarioContext scene) {
    this.scene = scene;
  }

  @Given("the shop is open")
  public void opensShop() {
    scene.claims().screen().opened(scene.cashier().signsIn(Cashier.OPERATOR, Cashier.PASSWORD));
  }

  @When("the cashier signs in")
  public void signsIn() {
    scene.cashier().signsIn(Cashier.OPERATOR, Cashier.PASSWORD);
  }

  @When("the cashier hands over to operator {word}")
  public void handsOver(String operator) {
    scene.cashier().signsIn(operator, Cashier.PASSWORD);
  }

  @When("the cashier signs in with a wrong password")
  public void signsInWrongly() {
    scene.cashier().signsIn(Cashier.OPERATOR, WRONG_PASSWORD);
  }

  @When("the cashier types a wrong password {int} times")
  public void failsToSignIn(int times) {
    scene.cashier().failsToSignIn(WRONG_PASSWORD, times);
  }

  @When("the cashier signs off")
  public void signsOff() {
    scene.cashier().signsOff();
  }

  @When("the cashier starts a sale")
  public void startsSale() {
    scene.cashier().begins("sale");
  }

  @When("the cashier starts a sale of {amount}")
  public void startsSaleOf(Long cents) {
    scene.cashier().begins("sale");
    scene.cashier().types(cents.toString());
  }

  @When("the cashier starts a sale of {amount} and presses enter twice")
  public void pressesEnterTwice(Long cents) {
    scene.cashier().begins("sale");
    scene.cashier().typesAndEntersTwice(cents.toString());
  }

  @When("the cashier types an amount of zero and cancels")
  public void typesZero() {
    scene.cashier().typesAndCancels("0");
  }

  @When("the cashier wants to void")
  public void wantsToVoid() {
    scene.cashier().begins("void");
  }

  @When("the cashier wants to see a balance")
  public void wantsBalance() {
    scene.cashier().begins("balance");
  }

  @When("the cashier tries to {entry}")
  public void triesTo(String entry) {
    scene.cashier().triesTo(entry);
  }

  @When("nobody comes for a long time")
  public void nobodyComes() {
    scene.cashier().goesAway();
  }

  @When("the cashier types {word}")
  public void types(String digits) {
    scene.cashier().types(digits);
  }

  @When("the cashier types {word}, clears it and types {word}")
  public void corrects(String wrong, String right) {
    scene.cashier().corrects(wrong, right);
  }

  @When("the cashier presses enter again and again")
  public void pressesEnter() {
    for (int time = 0; time < IMPATIENT; time++) scene.cashier().pressesAndWaits(Key.ENTER);
  }

  @When("the cashier cancels")
  public void cancels() {
    scene.cashier().cancels();
  }

  @When("the cashier voids the last sale")
  public void voidsLast() {
    String voucher = scene.claims().receipts().lastVoucher();
    scene.cashier().voids(voucher, Cashier.SUPERVISOR_PASSWORD);
  }

  @When("the cashier voids the first sale")
  public void voidsFirst() {
    String voucher = scene.claims().receipts().firstVoucher();
    scene.cashier().voids(voucher, Cashier.SUPERVISOR_PASSWORD);
  }

  @When("the cashier voids the last sale with a wrong supervisor password")
  public void voidsWithWrongPassword() {
    String voucher = scene.claims().receipts().lastVoucher();
    scene.cashier().voids(voucher, WRONG_PASSWORD);
  }

  @When("the cashier voids the voucher {word}")
  public void voids(String voucher) {
    scene.cashier().voids(voucher, Cashier.SUPERVISOR_PASSWORD);
  }

  @When("the cashier settles")
  public void settles() {
    scene.cashier().settles();
  }

  @When("the cashier reprints the last receipt")
  public void reprints() {
    scene.cashier().reprints();
  }

  @When("the cashier locks the terminal")
  public void locks() {
    scene.cashier().locks();
  }

  @When("the cashier unlocks the terminal")
  public void unlocks() {
    scene.cashier().unlocks(Cashier.PASSWORD);
  }

  @When("the cashier unlocks the terminal with a wrong password")
  public void unlocksWrongly() {
    scene.cashier().unlocks(WRONG_PASSWORD);
  }

  @When("the supervisor unlocks the terminal")
  public void supervisorUnlocks() {
    scene.cashier().unlocks(Cashier.SUPERVISOR_PASSWORD);
  }
}
