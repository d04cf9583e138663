package org.posrig.cli;

import org.posrig.text.ExplainedException;
import org.posrig.text.Sentence;

/// The command line asks for something that is not there: exit 64.
final class WrongUsage extends ExplainedException {
  private static final long serialVersionUID = 1;

  WrongUsage(Sentence what) {
    super(what);
  }
}
