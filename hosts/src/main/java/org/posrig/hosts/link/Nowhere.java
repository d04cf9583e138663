package org.posrig.hosts.link;

import org.posrig.net.Connection;
import org.posrig.time.Deadline;
import org.posrig.wire.WireBroken;

/// The far end of a swallowed connection: takes everything, never answers.
final class Nowhere implements Connection {
  @Override
  public String name() {
    return "nowhere";
  }

  @Override
  public void write(byte[] bytes) {}

  @Override
  public int read(byte[] into, Deadline deadline) {
    throw new WireBroken(name(), "reading from", "nobody is there");
  }

  @Override
  public void endOutput() {}

  @Override
  public void reset() {}

  @Override
  public void close() {}
}
