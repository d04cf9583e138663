package org.posrig.features.steps;

import io.cucumber.java.en.Given;
import org.posrig.fault.LinkFault;
import org.posrig.fault.Moment.OnConnect;
import org.posrig.fault.Moment.Place;
import org.posrig.features.steps.Errand.Letter;

/// What happens on the way between terminal and host.
public final class LineSteps {
  private final ScenarioContext scene;

  public LineSteps(ScenarioContext scene) {
    this.scene = scene;
  }

  @Given("{message} is lost")
  public void loses(Letter message) {
    scene.rig().arm(new LinkFault.Lose(), message.before());
  }

  @Given("{message} comes too late")
  public void comesTooLate(Letter message) {
    scene.rig().arm(new LinkFault.Delay(scene.late()), message.before());
  }

  @Given("{message} comes late but in time")
  public void comesInTime(Letter message) {
    scene
        .rig()
        .arm(new LinkFault.Delay(scene.rig().answerTimeout().dividedBy(3)), message.before());
  }

  @Given("{message} arrives twice")
  public void arrivesTwice(Letter message) {
    scene.rig().arm(new LinkFault.Duplicate(), message.before());
  }

  @Given("an old answer comes before {message}")
  public void staleFirst(Letter message) {
    scene.rig().arm(new LinkFault.StaleFirst(), message.before());
  }

  @Given("noise comes before {message}")
  public void noiseFirst(Letter message) {
    scene.rig().arm(new LinkFault.NoiseFirst(), message.before());
  }

  @Given("{message} crawls byte by byte, in time")
  public void crawlsInTime(Letter message) {
    scene
        .rig()
        .arm(new LinkFault.Drip(scene.rig().answerTimeout().dividedBy(400)), message.before());
  }

  @Given("{message} crawls byte by byte, too slowly")
  public void crawlsTooSlowly(Letter message) {
    scene
        .rig()
        .arm(new LinkFault.Drip(scene.rig().answerTimeout().dividedBy(20)), message.before());
  }

  @Given("the line {breakage} {place} {message}")
  public void breaks(LinkFault breakage, Place place, Letter message) {
    scene.rig().arm(breakage, message.at(place));
  }

  @Given("a byte of {message} {corruption} is flipped")
  public void flips(Letter message, LinkFault corruption) {
    scene.rig().arm(corruption, message.before());
  }

  @Given("the length of {message} reads {int}")
  public void lengthReads(Letter message, int length) {
    scene.rig().arm(new LinkFault.WrongLength(length), message.before());
  }

  @Given("{message} is about another {lie} and signed again")
  public void lies(Letter message, LinkFault.LieField field) {
    scene.rig().arm(new LinkFault.Lie(field), message.before());
  }

  @Given("the signature of {message} is broken")
  public void breaksSignature(Letter message) {
    scene.rig().arm(new LinkFault.BreakMac(), message.before());
  }

  @Given("{message} loses its signature")
  public void stripsSignature(Letter message) {
    scene.rig().arm(new LinkFault.StripMac(), message.before());
  }

  @Given("the next connection {connection}")
  public void connection(LinkFault fault) {
    scene.rig().arm(fault, new OnConnect(1));
  }
}
