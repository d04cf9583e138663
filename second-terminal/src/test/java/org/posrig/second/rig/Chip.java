package org.posrig.second.rig;

import java.util.Optional;
import org.posrig.terminal.NonVolatile;
import org.posrig.time.Stopped;

/// Memory that the test can damage, and whose power goes before or after the store that it names.
public final class Chip implements NonVolatile {
  private byte[] image = new byte[0];
  private int stores;
  private int cutAt = Integer.MAX_VALUE;
  private boolean before;

  /// @param store counted from now on, from 1
  public void cutAt(int store, boolean beforeIt) {
    stores = 0;
    cutAt = store;
    before = beforeIt;
  }

  public void cutNoMore() {
    cutAt = Integer.MAX_VALUE;
  }

  public boolean wasCut() {
    return stores >= cutAt;
  }

  public byte[] image() {
    return image;
  }

  @Override
  public Optional<byte[]> load() {
    return image.length == 0 ? Optional.empty() : Optional.of(image.clone());
  }

  @Override
  public void store(byte[] fresh) {
    stores++;
    if (stores == cutAt && before) throw new Stopped("terminal");
    image = fresh.clone();
    if (stores >= cutAt) throw new Stopped("terminal");
  }
}
