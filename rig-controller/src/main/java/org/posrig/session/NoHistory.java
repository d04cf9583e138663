package org.posrig.session;

import java.io.IOException;
import java.nio.file.Path;
import org.posrig.text.Causes;
import org.posrig.text.ExplainedException;
import org.posrig.text.Sentence;

/// The history of one scenario cannot be opened: that scenario's trouble, and no other's. The bench
/// itself is sound.
public final class NoHistory extends ExplainedException {
  private static final long serialVersionUID = 1;

  NoHistory(Path file, IOException cause) {
    super(
        Sentence.of("session.opening-history", file.toString()).because(Causes.says(cause)), cause);
  }
}
