package org.posrig.features.steps;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Duration;
import java.time.LocalTime;
import org.posrig.card.CardKind;
import org.posrig.card.TestCard;
import org.posrig.features.rules.AcquirerRules;
import org.posrig.features.rules.IssuerRules;
import org.posrig.meaning.TransactionKind;
import org.posrig.people.PaymentMethod;
import org.posrig.rule.RefusalReason;

/// What issuers and the acquirer allow, and what time it is at the host.
public final class RuleSteps {
  private final ScenarioContext context;

  public RuleSteps(ScenarioContext context) {
    this.context = context;
  }

  private IssuerRules issuer() {
    return new IssuerRules(context.rig());
  }

  private AcquirerRules acquirer() {
    return new AcquirerRules(context.rig());
  }

  @Given("the issuer allows {int} payment(s) an hour")
  public void allowsAnHour(int purchases) {
    issuer().allowAnHour(purchases);
  }

  @When("a shopper pays {int} times {amount} with {payer}")
  public void paysTimes(int times, Long cents, PaymentMethod payer) {
    for (int time = 0; time < times; time++) context.cashier().sells(cents, payer);
  }

  @Given("the issuer wants {int} minutes between two payments")
  public void wantsTimeBetween(int minutes) {
    issuer().askForMinutesBetween(minutes);
  }

  @Given("the issuer allows {amount} at most in one payment")
  public void allowsAtMost(Long cents) {
    issuer().allowAtMost(cents);
  }

  @Given("the issuer allows {amount} an hour and locks a card that wants more")
  public void allowsSpending(Long cents) {
    issuer().allowSpending(cents);
  }

  @Given("the issuer of the {card} is closed for maintenance")
  public void issuerIsClosed(TestCard card) {
    issuer().close(card);
  }

  @When("the issuer of the {card} is open again")
  public void issuerIsOpen(TestCard card) {
    issuer().open(card);
  }

  @Given("the issuer of the {card} supports no {transaction}")
  public void issuerSupportsNo(TestCard card, TransactionKind kind) {
    issuer().doNotSupport(card, kind);
  }

  @Given("the {card} is {cardState} by its issuer")
  public void isHeld(TestCard card, RefusalReason state) {
    issuer().hold(card, state);
  }

  @When("the issuer releases the {card}")
  public void releases(TestCard card) {
    issuer().release(card);
  }

  @Given("the acquirer takes nothing below {amount}")
  public void takesNothingBelow(Long cents) {
    acquirer().takeNothingBelow(cents);
  }

  @Given("the acquirer allows {int} payments a day with one card")
  public void allowsADay(int purchases) {
    acquirer().allowADayHere(purchases);
  }

  @Given("the acquirer's BIN table does not know the {card}")
  public void tableDoesNotKnow(TestCard card) {
    acquirer().doNotKnow(card);
  }

  @When("the acquirer's BIN table is updated")
  public void tableIsUpdated() {
    acquirer().knowAll();
  }

  @Given("the acquirer takes no {cardKind} cards")
  public void takesNoCards(CardKind kind) {
    acquirer().doNotTake(kind);
  }

  @Given("the issuer of the {card} takes nothing from this merchant")
  public void barsMerchant(TestCard card) {
    acquirer().bar(card);
  }

  @When("the issuer of the {card} takes payments from this merchant again")
  public void admitsMerchant(TestCard card) {
    acquirer().admit(card);
  }

  @Given("the acquirer is closed from {clock} to {clock}")
  public void acquirerIsClosed(LocalTime from, LocalTime until) {
    acquirer().close(from, until);
  }

  @Given("the acquirer closes this terminal at {clock}")
  public void terminalIsClosed(LocalTime from) {
    acquirer().closeTerminal(from);
  }

  @Given("the device is not in the acquirer's register")
  public void deviceIsUnknown() {
    acquirer().doNotKnowDevices();
  }

  @When("the acquirer registers the device")
  public void deviceIsRegistered() {
    acquirer().registerDevice();
  }

  @Given("it is {clock} at the host")
  public void itIs(LocalTime time) {
    context.rig().host().awaitTime(time);
  }

  @When("{int} minute(s) pass(es) at the host")
  public void minutesPass(int minutes) {
    context.rig().host().passTime(Duration.ofMinutes(minutes));
  }

  @Then("the host's rule says: {refusal}")
  public void ruleSays(RefusalReason reason) {
    context.claims().rules().refused(reason);
  }
}
