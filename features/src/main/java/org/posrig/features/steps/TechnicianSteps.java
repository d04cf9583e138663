package org.posrig.features.steps;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.When;
import org.posrig.device.Paper;
import org.posrig.fault.DeviceFault;
import org.posrig.fault.Moment;
import org.posrig.features.steps.Errand.Letter;

/// Supply, cable, paper and the terminal's devices.
public final class TechnicianSteps {
  private static final int MIDDLE_OF_A_SLIP = 6;
  private final ScenarioContext scene;

  public TechnicianSteps(ScenarioContext scene) {
    this.scene = scene;
  }

  @Given("the power fails after {message}")
  public void powerFailsAfter(Letter message) {
    scene.rig().arm(new DeviceFault.PowerCut(), message.after());
  }

  @Given("the power fails as soon as the terminal approves")
  public void powerFailsAtApproval() {
    scene.rig().arm(new DeviceFault.PowerCut(), new Moment.ScreenShows("approved"));
  }

  @Given("the power fails in the middle of the next receipt")
  public void powerFailsInReceipt() {
    scene.rig().arm(new DeviceFault.PowerCut(), new Moment.LinePrinted(MIDDLE_OF_A_SLIP));
  }

  @When("the power comes back")
  public void powerComesBack() {
    scene.technician().switchesOn();
  }

  @When("the power is cut and comes back")
  public void powerCycle() {
    scene.technician().switchesOff();
    scene.technician().switchesOn();
  }

  @Given("the cable is pulled")
  public void pullsCable() {
    scene.technician().pullsCable();
  }

  @Given("the cable is pulled after {message}")
  public void cableCutAfter(Letter message) {
    scene.rig().arm(new DeviceFault.CableCut(), message.after());
  }

  @When("the line is repaired")
  public void repairsLine() {
    scene.rig().link().heal();
  }

  @When("the cable is plugged in again")
  public void plugsCable() {
    scene.technician().plugsCable();
  }

  @Given("the printer has no paper")
  public void noPaper() {
    scene.technician().leaves(Paper.OUT);
  }

  @Given("the paper is near its end")
  public void nearEnd() {
    scene.technician().leaves(Paper.NEAR_END);
  }

  @Given("the paper runs out in the middle of the next receipt")
  public void paperOutInReceipt() {
    scene
        .rig()
        .arm(new DeviceFault.PaperState(Paper.OUT), new Moment.LinePrinted(MIDDLE_OF_A_SLIP));
  }

  @Given("the paper runs out before the second copy")
  public void paperOutBeforeSecondCopy() {
    scene.rig().arm(new DeviceFault.PaperState(Paper.OUT), new Moment.OnUse("printer", 2));
  }

  @Given("somebody opens the printer in the middle of the next receipt")
  public void coverOpenInReceipt() {
    scene.rig().arm(new DeviceFault.CoverOpen(), new Moment.LinePrinted(MIDDLE_OF_A_SLIP));
  }

  @When("somebody opens the printer")
  public void opensPrinter() {
    scene.technician().opensCover();
  }

  @When("paper is loaded and the cashier confirms")
  public void loadsPaper() {
    scene.technician().loadsPaperAndConfirms();
  }

  @When("the cashier goes on without a receipt")
  public void goesOn() {
    scene.technician().goesOnWithoutPaper();
  }

  @When("paper is loaded")
  public void paperIsLoaded() {
    scene.technician().loadsPaper();
  }

  @Given("the next stripe cannot be read")
  public void stripeUnreadable() {
    scene.rig().arm(new DeviceFault.StripeUnreadable(), new Moment.AtOnce());
  }

  @Given("the chip of the next card is mute")
  public void chipMute() {
    scene.rig().arm(new DeviceFault.ChipMute(), new Moment.AtOnce());
  }

  @Given("the PIN pad does not answer")
  public void pinPadMute() {
    scene.rig().arm(new DeviceFault.Mute("pin pad"), new Moment.AtOnce());
  }
}
