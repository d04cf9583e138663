package org.posrig.features.steps;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.When;
import org.posrig.people.Original;
import org.posrig.people.PaymentMethod;

/// Money back for a sale of an earlier batch.
public final class RefundSteps {
  private static final String WRONG_PASSWORD = "9182";
  private static final Original OF_NO_SALE =
      new Original("999999", "990101999999", "999999", "0000");
  private static final String YESTERYEAR = "0229";
  private final ScenarioContext context;

  public RefundSteps(ScenarioContext context) {
    this.context = context;
  }

  @Given("the shop has settled and opened again")
  public void opensAgain() {
    context.cashier().settles();
    context.claims().screen().opened(context.cashier().opens());
  }

  @When("the cashier refunds {amount} of the last sale to {payer}")
  public void refundsLast(Long cents, PaymentMethod payer) {
    refunds(context.claims().receipts().lastOriginal(), cents, payer);
  }

  @When("the cashier refunds {amount} of the first sale to {payer}")
  public void refundsFirst(Long cents, PaymentMethod payer) {
    refunds(context.claims().receipts().firstOriginal(), cents, payer);
  }

  @When("the cashier refunds {amount} of the last sale with a wrong supervisor password to {payer}")
  public void refundsWithWrongPassword(Long cents, PaymentMethod payer) {
    Original sale = context.claims().receipts().lastOriginal();
    context.cashier().follows("refund", sale, cents, payer, WRONG_PASSWORD);
  }

  @When("the cashier refunds {amount} of a sale that was never made to {payer}")
  public void refundsNothing(Long cents, PaymentMethod payer) {
    String today = context.claims().receipts().lastOriginal().date();
    refunds(OF_NO_SALE.on(today), cents, payer);
  }

  @When("the cashier refunds {amount} of the last sale under a wrong date to {payer}")
  public void refundsOfAnotherDay(Long cents, PaymentMethod payer) {
    refunds(context.claims().receipts().lastOriginal().on(YESTERYEAR), cents, payer);
  }

  private void refunds(Original sale, Long cents, PaymentMethod payer) {
    context.cashier().follows("refund", sale, cents, payer, context.staff().supervisorPassword());
  }
}
