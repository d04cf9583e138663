package org.posrig.features.steps;

import io.cucumber.java.en.Given;
import java.util.Locale;
import org.posrig.card.TestCard;
import org.posrig.fault.HostFault;

/// What the host does when it is asked.
public final class HostSteps {
  private static final int SIGN_IN_JOB = 3;
  private final ScenarioContext scene;

  public HostSteps(ScenarioContext scene) {
    this.scene = scene;
  }

  @Given("the host answers {word} to the next {errand}")
  public void answers(String code, Errand errand) {
    scene.rig().arm(new HostFault.Answer(code), errand.atHost(1));
  }

  @Given("the host approves only {amount} of the next payment")
  @Given("the host approves even {amount} of the next payment")
  public void approvesPart(Long cents) {
    String amount = String.format(Locale.ROOT, "%012d", cents);
    scene.rig().arm(new HostFault.Answer("10"), Errand.PAYMENT.atHost(1));
    scene.rig().arm(new HostFault.SetField(4, amount), Errand.PAYMENT.atHost(1));
  }

  @Given("the host books the next {errand} and says nothing")
  public void booksSilently(Errand errand) {
    scene.rig().arm(new HostFault.Silence(true), errand.atHost(1));
  }

  @Given("the host ignores the next {errand}")
  public void ignores(Errand errand) {
    scene.rig().arm(new HostFault.Silence(false), errand.atHost(1));
  }

  @Given("the host ignores the {errand} after the next")
  public void ignoresSecond(Errand errand) {
    scene.rig().arm(new HostFault.Silence(false), errand.atHost(2));
  }

  @Given("the host ignores the next {int} reversals")
  public void ignoresReversals(int times) {
    for (int time = 1; time <= times; time++)
      scene.rig().arm(new HostFault.Silence(false), Errand.REVERSAL.atHost(time));
  }

  @Given("the host answers the next {errand} too late")
  public void answersLate(Errand errand) {
    scene.rig().arm(new HostFault.AnswerLate(scene.late()), errand.atHost(1));
  }

  @Given("the host signs its answer to the next {errand} wrongly")
  public void signsWrongly(Errand errand) {
    scene.rig().arm(new HostFault.WrongMac(), errand.atHost(1));
  }

  @Given("the host names another {echo} in its answer to the next {errand}")
  public void namesAnother(HostFault.SetField echo, Errand errand) {
    scene.rig().arm(echo, errand.atHost(1));
  }

  @Given("the host leaves the code out of its answer to the next {errand}")
  public void leavesTheCodeOut(Errand errand) {
    scene.rig().arm(new HostFault.SetField(39, ""), errand.atHost(1));
  }

  @Given("the host asks for a sign-in in its answer to the next {errand}")
  public void asksForSignIn(Errand errand) {
    scene.rig().arm(new HostFault.AskFor(SIGN_IN_JOB), errand.atHost(1));
  }

  @Given("the host restarts before it answers the next {errand}")
  public void restarts(Errand errand) {
    scene.rig().arm(new HostFault.Restart(true), errand.atHost(1));
  }

  @Given("the host restarts and forgets everything before it answers the next {errand}")
  public void restartsAndForgets(Errand errand) {
    scene.rig().arm(new HostFault.Restart(false), errand.atHost(1));
  }

  @Given("the host sends {keys} at the next sign-in")
  public void sendsBadKeys(HostFault.KeyTrouble trouble) {
    scene.rig().arm(new HostFault.BadKeys(trouble), Errand.SIGN_IN.atHost(1));
  }

  @Given("the host counts differently at the next settlement")
  public void countsDifferently() {
    scene.rig().arm(new HostFault.NotBalanced(), Errand.SETTLEMENT.atHost(1));
  }

  @Given("the account of the {card} holds {amount}")
  public void holds(TestCard card, Long cents) {
    scene.rig().host().setBalance(card.pan().masked(), cents);
  }

  @Given("a day passes at the host")
  public void dayPasses() {
    scene.rig().host().nextDay();
  }
}
