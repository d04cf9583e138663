package org.posrig.net;

import org.posrig.text.ExplainedException;
import org.posrig.text.Sentence;
import org.posrig.text.Value;

/// A connection that did not come about.
public final class NotConnected extends ExplainedException {
  private static final long serialVersionUID = 1;

  public NotConnected(String address, Sentence why) {
    super(Sentence.of("net.not-connected", Value.text(address), Value.part(why)));
  }
}
