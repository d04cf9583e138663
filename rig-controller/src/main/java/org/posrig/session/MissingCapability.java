package org.posrig.session;

import org.posrig.device.Capability;
import org.posrig.device.Device;
import org.posrig.text.ExplainedException;
import org.posrig.text.Sentence;
import org.posrig.text.Value;

/// The bench lacks a capability that the scenario needs: the scenario is skipped and says so.
public final class MissingCapability extends ExplainedException {
  private static final long serialVersionUID = 1;

  public MissingCapability(Sentence says) {
    super(says);
  }

  public MissingCapability(Class<? extends Device> capability, String bench) {
    this(Sentence.of("session.lacks", Value.text(bench), Capability.word(capability)));
  }
}
