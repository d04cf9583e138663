package org.posrig.terminal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Non-volatile memory inside the rig: it keeps its image over power cuts and takes nothing
/// without power.
final class MemoryChip {
  private byte @Nullable [] image;

  /// The chip as one power-on sees it; [Socket#cut] is the moment at which its supply goes.
  final class Socket implements NonVolatile {
    private boolean powered = true;

    void cut() {
      powered = false;
    }

    boolean powered() {
      return powered;
    }

    @Override
    public Optional<byte[]> load() {
      return Optional.ofNullable(image).map(byte[]::clone);
    }

    @Override
    public void store(byte[] written) {
      if (powered) image = written.clone();
    }
  }

  Socket plug() {
    return new Socket();
  }
}
