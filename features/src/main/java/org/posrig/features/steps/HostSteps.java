package org.posrig.features.steps;

import static org.posrig.features.steps.MessageSelector.atHost;

import io.cucumber.java.en.Given;
import org.posrig.card.TestCard;
import org.posrig.fault.HostFault;
import org.posrig.meaning.TransactionKind;

/// What the host does when it is asked.
public final class HostSteps {
  private final ScenarioContext context;

  public HostSteps(ScenarioContext context) {
    this.context = context;
  }

  @Given("the host answers {word} to the next {transaction}")
  public void answers(String code, TransactionKind kind) {
    context.rig().arm(new HostFault.Answer(code), atHost(kind, 1));
  }

  @Given("the host approves the next {transaction} with {approval}")
  public void approves(TransactionKind kind, String code) {
    context.rig().arm(new HostFault.Answer(code), atHost(kind, 1));
  }

  @Given("the host approves only {amount} of the next payment")
  @Given("the host approves even {amount} of the next payment")
  public void approvesPart(Long cents) {
    context.rig().arm(new HostFault.ApproveOther(cents), atHost(TransactionKind.SALE, 1));
  }

  @Given("the host books the next {transaction} and does not answer")
  public void booksSilently(TransactionKind kind) {
    context.rig().arm(new HostFault.Silence(true), atHost(kind, 1));
  }

  @Given("the host ignores the next {transaction}")
  public void ignores(TransactionKind kind) {
    context.rig().arm(new HostFault.Silence(false), atHost(kind, 1));
  }

  @Given("the host ignores the {transaction} after the next")
  public void ignoresSecond(TransactionKind kind) {
    context.rig().arm(new HostFault.Silence(false), atHost(kind, 2));
  }

  @Given("the host ignores the next {int} reversals")
  public void ignoresReversals(int times) {
    for (int time = 1; time <= times; time++)
      context.rig().arm(new HostFault.Silence(false), atHost(TransactionKind.REVERSAL, time));
  }

  @Given("the host answers the next {transaction} too late")
  public void answersLate(TransactionKind kind) {
    context.rig().arm(new HostFault.AnswerLate(context.late()), atHost(kind, 1));
  }

  @Given("the host sends a wrong MAC in its answer to the next {transaction}")
  public void signsWrongly(TransactionKind kind) {
    context.rig().arm(new HostFault.WrongMac(), atHost(kind, 1));
  }

  @Given("the host names another {quoted} in its answer to the next {transaction}")
  public void namesAnother(HostFault.Quoted what, TransactionKind kind) {
    context.rig().arm(new HostFault.Misquote(what), atHost(kind, 1));
  }

  @Given("the host leaves the response code out of its answer to the next {transaction}")
  public void leavesTheCodeOut(TransactionKind kind) {
    context.rig().arm(new HostFault.OmitDecision(), atHost(kind, 1));
  }

  @Given("the host asks for a sign-in in its answer to the next {transaction}")
  public void asksForSignIn(TransactionKind kind) {
    context.rig().arm(new HostFault.AskForSignIn(), atHost(kind, 1));
  }

  @Given("the host restarts before it answers the next {transaction}")
  public void restarts(TransactionKind kind) {
    context.rig().arm(new HostFault.Restart(true), atHost(kind, 1));
  }

  @Given("the host restarts and forgets everything before it answers the next {transaction}")
  public void restartsAndForgets(TransactionKind kind) {
    context.rig().arm(new HostFault.Restart(false), atHost(kind, 1));
  }

  @Given("the host sends {keys} at the next sign-in")
  public void sendsBadKeys(HostFault.KeyTrouble trouble) {
    context.rig().arm(new HostFault.BadKeys(trouble), atHost(TransactionKind.SIGN_IN, 1));
  }

  @Given("the host has other totals at the next settlement")
  public void countsDifferently() {
    context.rig().arm(new HostFault.NotBalanced(), atHost(TransactionKind.SETTLEMENT, 1));
  }

  @Given("the account of the {card} has {amount}")
  public void holds(TestCard card, Long cents) {
    context.rig().host().setBalance(card.pan().masked(), cents);
  }

  @Given("a day passes at the host")
  public void dayPasses() {
    context.rig().host().nextDay();
  }
}
