package org.posrig.features.steps;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.When;
import org.posrig.device.Paper;
import org.posrig.fault.DeviceFault;
import org.posrig.fault.Moment;
import org.posrig.meaning.ScreenMeaning;

/// Supply, cable, paper and the terminal's devices.
public final class TechnicianSteps {
  private static final int MIDDLE_OF_A_SLIP = 6;
  private final ScenarioContext context;

  public TechnicianSteps(ScenarioContext context) {
    this.context = context;
  }

  @Given("the power fails after {message}")
  public void powerFailsAfter(MessageSelector message) {
    context.rig().arm(new DeviceFault.PowerCut(), message.after());
  }

  @Given("the power fails as soon as the terminal approves")
  public void powerFailsAtApproval() {
    context.rig().arm(new DeviceFault.PowerCut(), new Moment.ScreenShows(ScreenMeaning.APPROVED));
  }

  @Given("the power fails in the middle of the next receipt")
  public void powerFailsInReceipt() {
    context.rig().arm(new DeviceFault.PowerCut(), new Moment.LinePrinted(MIDDLE_OF_A_SLIP));
  }

  @When("the power comes back")
  public void powerComesBack() {
    context.technician().switchesOn();
  }

  @When("the power is cut and comes back")
  public void powerCycle() {
    context.technician().switchesOff();
    context.technician().switchesOn();
  }

  @Given("the cable is pulled")
  public void pullsCable() {
    context.technician().pullsCable();
  }

  @Given("the cable is pulled after {message}")
  public void cableCutAfter(MessageSelector message) {
    context.rig().arm(new DeviceFault.CableCut(), message.after());
  }

  @When("the link is repaired")
  public void repairsLine() {
    context.rig().link().heal();
  }

  @When("the cable is plugged in again")
  public void plugsCable() {
    context.technician().plugsCable();
  }

  @Given("the printer has no paper")
  public void noPaper() {
    context.technician().leaves(Paper.OUT);
  }

  @Given("the paper is near its end")
  public void nearEnd() {
    context.technician().leaves(Paper.NEAR_END);
  }

  @Given("the paper runs out in the middle of the next receipt")
  public void paperOutInReceipt() {
    context
        .rig()
        .arm(new DeviceFault.PaperState(Paper.OUT), new Moment.LinePrinted(MIDDLE_OF_A_SLIP));
  }

  @Given("the paper runs out before the second copy")
  public void paperOutBeforeSecondCopy() {
    context.rig().arm(new DeviceFault.PaperState(Paper.OUT), new Moment.OnUse("printer", 2));
  }

  @Given("the printer cover is opened in the middle of the next receipt")
  public void coverOpenInReceipt() {
    context.rig().arm(new DeviceFault.CoverOpen(), new Moment.LinePrinted(MIDDLE_OF_A_SLIP));
  }

  @When("the printer cover is opened")
  public void opensPrinter() {
    context.technician().opensCover();
  }

  @When("paper is loaded and the cashier confirms")
  public void loadsPaper() {
    context.technician().loadsPaperAndConfirms();
  }

  @When("the cashier goes on without a receipt")
  public void goesOn() {
    context.technician().goesOnWithoutPaper();
  }

  @When("paper is loaded")
  public void paperIsLoaded() {
    context.technician().loadsPaper();
  }

  @Given("the next stripe cannot be read")
  public void stripeUnreadable() {
    context.rig().arm(new DeviceFault.StripeUnreadable(), new Moment.AtOnce());
  }

  @Given("the chip of the next card is mute")
  public void chipMute() {
    context.rig().arm(new DeviceFault.ChipMute(), new Moment.AtOnce());
  }

  @Given("the PIN pad does not answer")
  public void pinPadMute() {
    context.rig().arm(new DeviceFault.Mute("pin pad"), new Moment.AtOnce());
  }
}
