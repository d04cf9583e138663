package org.posrig.device;

import org.posrig.text.ExplainedException;
import org.posrig.text.Sentence;
import org.posrig.text.Value;

/// A device that did not do what it was asked: which, what, by when, what was seen.
public final class DeviceFailed extends ExplainedException {
  private static final long serialVersionUID = 1;
  private final Cause why;

  /// Why, as far as the driver can tell.
  public enum Cause {
    NO_ANSWER,
    REFUSED,
    GARBLED,
    DISCONNECTED,
    JAMMED,
    UNREADABLE
  }

  public DeviceFailed(String device, Sentence asked, Cause why, Sentence seen) {
    super(Sentence.of("device.failed", DeviceName.of(device), Value.part(asked), Value.part(seen)));
    this.why = why;
  }

  public Cause why() {
    return why;
  }
}
