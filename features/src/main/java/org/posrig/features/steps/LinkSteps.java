package org.posrig.features.steps;

import io.cucumber.java.en.Given;
import org.posrig.fault.LinkFault;
import org.posrig.fault.Moment.OnConnect;
import org.posrig.fault.Moment.Place;

/// What happens on the way between terminal and host.
public final class LinkSteps {
  private final ScenarioContext context;

  public LinkSteps(ScenarioContext context) {
    this.context = context;
  }

  @Given("{message} is lost")
  public void loses(MessageSelector message) {
    context.rig().arm(new LinkFault.Lose(), message.before());
  }

  @Given("{message} comes too late")
  public void comesTooLate(MessageSelector message) {
    context.rig().arm(new LinkFault.Delay(context.late()), message.before());
  }

  @Given("{message} comes late but in time")
  public void comesInTime(MessageSelector message) {
    context
        .rig()
        .arm(new LinkFault.Delay(context.rig().answerTimeout().dividedBy(3)), message.before());
  }

  @Given("{message} arrives twice")
  public void arrivesTwice(MessageSelector message) {
    context.rig().arm(new LinkFault.Duplicate(), message.before());
  }

  @Given("an old answer comes before {message}")
  public void staleFirst(MessageSelector message) {
    context.rig().arm(new LinkFault.StaleFirst(), message.before());
  }

  @Given("noise comes before {message}")
  public void noiseFirst(MessageSelector message) {
    context.rig().arm(new LinkFault.NoiseFirst(), message.before());
  }

  @Given("{message} arrives byte by byte, in time")
  public void crawlsInTime(MessageSelector message) {
    context
        .rig()
        .arm(new LinkFault.Drip(context.rig().answerTimeout().dividedBy(400)), message.before());
  }

  @Given("{message} arrives byte by byte, too slowly")
  public void crawlsTooSlowly(MessageSelector message) {
    context
        .rig()
        .arm(new LinkFault.Drip(context.rig().answerTimeout().dividedBy(20)), message.before());
  }

  @Given("the connection {breakage} {place} {message}")
  public void breaks(LinkFault breakage, Place place, MessageSelector message) {
    context.rig().arm(breakage, message.at(place));
  }

  @Given("one byte {corruption} of {message} is flipped")
  public void flips(LinkFault corruption, MessageSelector message) {
    context.rig().arm(corruption, message.before());
  }

  @Given("the length prefix of {message} is {int}")
  public void lengthReads(MessageSelector message, int length) {
    context.rig().arm(new LinkFault.WrongLength(length), message.before());
  }

  @Given("{message} has another {lie} and a valid MAC")
  public void lies(MessageSelector message, LinkFault.LieField field) {
    context.rig().arm(new LinkFault.Lie(field), message.before());
  }

  @Given("the MAC of {message} is broken")
  public void breaksSignature(MessageSelector message) {
    context.rig().arm(new LinkFault.BreakMac(), message.before());
  }

  @Given("{message} loses its MAC")
  public void stripsSignature(MessageSelector message) {
    context.rig().arm(new LinkFault.StripMac(), message.before());
  }

  @Given("the next connection {connection}")
  public void connection(LinkFault fault) {
    context.rig().arm(fault, new OnConnect(1));
  }
}
