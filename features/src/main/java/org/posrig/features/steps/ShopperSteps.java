package org.posrig.features.steps;

import io.cucumber.java.en.When;
import org.posrig.features.claims.Reaction;
import org.posrig.people.PaymentMethod;

/// Who pays.
public final class ShopperSteps {
  private final ScenarioContext context;

  public ShopperSteps(ScenarioContext context) {
    this.context = context;
  }

  @When("a shopper pays {amount} with {payer}")
  public void pays(Long cents, PaymentMethod payer) {
    context.cashier().sells(cents, payer);
  }

  @When("a shopper tries to pay {amount} with {payer}")
  public void triesToPay(Long cents, PaymentMethod payer) {
    context.cashier().triesToSell(cents, payer);
  }

  @When("a shopper has paid {amount} with {payer}")
  public void hasPaid(Long cents, PaymentMethod payer) {
    context.cashier().sells(cents, payer);
    context.claims().screen().says(Reaction.APPROVES);
  }

  @When("the shopper presents {payer}")
  public void presents(PaymentMethod payer) {
    context.cashier().letsPay(payer);
  }

  @When("the shopper presents {payer} and waits")
  public void presentsAndWaits(PaymentMethod payer) {
    context.cashier().letsPresent(payer);
    context.shopper().awaitsPinPad();
  }

  @When("the shopper takes the card away")
  public void takesCard() {
    context.shopper().takesCard();
  }

  @When("a shopper asks for the balance with {payer}")
  public void asksBalance(PaymentMethod payer) {
    context.cashier().asksBalance(payer);
  }
}
