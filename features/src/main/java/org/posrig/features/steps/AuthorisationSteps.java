package org.posrig.features.steps;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import org.posrig.features.claims.Reaction;
import org.posrig.meaning.SlipKind;
import org.posrig.people.Original;
import org.posrig.people.PaymentMethod;

/// Amounts that are reserved, and what becomes of them.
public final class AuthorisationSteps {
  private static final String WRONG_PASSWORD = "9182";
  private static final String NO_CODE = "999999";
  private final ScenarioContext context;

  public AuthorisationSteps(ScenarioContext context) {
    this.context = context;
  }

  @When("the cashier wants to pre-authorise")
  public void wantsToAuthorise() {
    context.cashier().begins("authorisation");
  }

  @When("a shopper pre-authorises {amount} with {payer}")
  public void authorises(Long cents, PaymentMethod payer) {
    context.cashier().authorises(cents, payer);
  }

  @Given("a shopper has pre-authorised {amount} with {payer}")
  public void hasAuthorised(Long cents, PaymentMethod payer) {
    context.cashier().authorises(cents, payer);
    context.claims().screen().says(Reaction.APPROVES);
  }

  @When("the cashier voids the pre-authorisation of {amount} with {payer}")
  public void voidsAuthorisation(Long cents, PaymentMethod payer) {
    context.cashier().follows("authorisation-void", authorised(), cents, payer, password());
  }

  @When("the cashier voids the pre-authorisation of {amount} without the supervisor, with {payer}")
  public void voidsWithWrongPassword(Long cents, PaymentMethod payer) {
    context.cashier().follows("authorisation-void", authorised(), cents, payer, WRONG_PASSWORD);
  }

  @When("the cashier completes the pre-authorisation for {amount} with {payer}")
  public void completes(Long cents, PaymentMethod payer) {
    context.cashier().follows("completion", authorised(), cents, payer, password());
  }

  @When("the cashier completes a pre-authorisation that was never made for {amount} with {payer}")
  public void completesNothing(Long cents, PaymentMethod payer) {
    Original unknown = new Original(NO_CODE, "990101999999", NO_CODE, authorised().date());
    context.cashier().follows("completion", unknown, cents, payer, password());
  }

  @When("the cashier completes the pre-authorisation by advice for {amount} with {payer}")
  public void completesByAdvice(Long cents, PaymentMethod payer) {
    context.cashier().follows("completion-advice", authorised(), cents, payer, password());
  }

  @Given("the pre-authorisation has been completed for {amount} with {payer}")
  public void hasCompleted(Long cents, PaymentMethod payer) {
    completes(cents, payer);
    context.claims().screen().says(Reaction.APPROVES);
  }

  @Given("the pre-authorisation has been completed by advice for {amount} with {payer}")
  public void hasCompletedByAdvice(Long cents, PaymentMethod payer) {
    completesByAdvice(cents, payer);
    context.claims().screen().says(Reaction.TAKES_NOTE);
  }

  @When("the cashier voids the completion")
  public void voidsCompletion() {
    String voucher = context.claims().receipts().last(SlipKind.COMPLETION).voucher();
    context.cashier().voidsCompletion(voucher, password());
  }

  @When("the cashier voids the completion {word}")
  public void voidsCompletion(String voucher) {
    context.cashier().voidsCompletion(voucher, password());
  }

  @Then("the host holds {amount} for pre-authorisations and their voids")
  public void holds(Long cents) {
    context.claims().books().reserved(cents);
  }

  private Original authorised() {
    return context.claims().receipts().last(SlipKind.AUTHORISATION);
  }

  private String password() {
    return context.staff().supervisorPassword();
  }
}
