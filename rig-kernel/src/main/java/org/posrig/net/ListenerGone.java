package org.posrig.net;

import org.posrig.text.Causes;
import org.posrig.text.ExplainedException;
import org.posrig.text.Sentence;

/// A listener that will hear no more connections although it was not closed: the program that needs
/// it must end.
public final class ListenerGone extends ExplainedException {
  private static final long serialVersionUID = 1;

  ListenerGone(String address, Throwable cause) {
    super(Sentence.of("net.listener-gone", address).because(Causes.says(cause)), cause);
  }
}
