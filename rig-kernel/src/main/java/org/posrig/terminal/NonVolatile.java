package org.posrig.terminal;

import java.util.Optional;

/// The terminal's memory that outlives its power. A write is whole or not at all.
public interface NonVolatile {

  Optional<byte[]> load();

  void store(byte[] image);
}
