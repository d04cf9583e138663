package org.posrig.session;

import java.io.IOException;
import java.nio.file.Path;
import org.posrig.text.Causes;

/// The history of one scenario cannot be opened: that scenario's trouble, and no other's. The bench
/// itself is sound.
public final class NoHistory extends RuntimeException {
  private static final long serialVersionUID = 1;

  NoHistory(Path file, IOException cause) {
    super("opening the history " + file + ": " + Causes.of(cause), cause);
  }
}
