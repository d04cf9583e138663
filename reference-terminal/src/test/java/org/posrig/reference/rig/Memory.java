package org.posrig.reference.rig;

import java.util.Optional;
import org.posrig.terminal.NonVolatile;

/// Memory that the test can look into, damage and cut.
public final class Memory implements NonVolatile {
  private final CutPoints cuts;
  private byte[] image = new byte[0];
  private int stores;

  Memory(CutPoints cuts) {
    this.cuts = cuts;
  }

  @Override
  public Optional<byte[]> load() {
    return image.length == 0 ? Optional.empty() : Optional.of(image.clone());
  }

  @Override
  public void store(byte[] fresh) {
    cuts.point("before store");
    image = fresh.clone();
    stores++;
    cuts.point("after store");
  }

  public byte[] bytes() {
    return image;
  }

  public void damage(int at) {
    image[at] ^= 1;
  }

  public void truncate(int length) {
    image = java.util.Arrays.copyOf(image, length);
  }

  public int stores() {
    return stores;
  }
}
