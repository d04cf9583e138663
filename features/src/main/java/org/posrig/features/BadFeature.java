package org.posrig.features;

import org.posrig.text.ExplainedException;
import org.posrig.text.Sentence;

/// Features, or what chooses among them, that cannot be read.
final class BadFeature extends ExplainedException {
  private static final long serialVersionUID = 1;

  BadFeature(Sentence says) {
    super(says);
  }

  BadFeature(Sentence says, Throwable cause) {
    super(says, cause);
  }
}
