package org.posrig.hosts.dialect;

import org.posrig.text.ExplainedException;
import org.posrig.text.Sentence;

/// A table file, or a row of one, that cannot be used.
public final class BadTable extends ExplainedException {
  private static final long serialVersionUID = 1;

  BadTable(Sentence says) {
    super(says);
  }
}
