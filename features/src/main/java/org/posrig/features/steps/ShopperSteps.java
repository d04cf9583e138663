package org.posrig.features.steps;

import io.cucumber.java.en.When;
import org.posrig.features.claims.Reaction;
import org.posrig.people.PaymentMethod;

/// Who pays.
public final class ShopperSteps {
  private final ScenarioContext scene;

  public ShopperSteps(ScenarioContext scene) {
    this.scene = scene;
  }

  @When("a shopper pays {amount} with {payer}")
  public void pays(Long cents, PaymentMethod payer) {
    scene.cashier().sells(cents, payer);
  }

  @When("a shopper tries to pay {amount} with {payer}")
  public void triesToPay(Long cents, PaymentMethod payer) {
    scene.cashier().triesToSell(cents, payer);
  }

  @When("a shopper has paid {amount} with {payer}")
  public void hasPaid(Long cents, PaymentMethod payer) {
    scene.cashier().sells(cents, payer);
    scene.claims().screen().says(Reaction.APPROVES);
  }

  @When("the shopper presents {payer}")
  public void presents(PaymentMethod payer) {
    scene.cashier().letsPay(payer);
  }

  @When("the shopper presents {payer} and waits")
  public void presentsAndWaits(PaymentMethod payer) {
    scene.shopper().presents(payer);
    scene.shopper().awaitsPinPad("the card was presented");
  }

  @When("the shopper takes the card away")
  public void takesCard() {
    scene.shopper().takesCard();
  }

  @When("a shopper asks for the balance with {payer}")
  public void asksBalance(PaymentMethod payer) {
    scene.cashier().asksBalance(payer);
  }
}
