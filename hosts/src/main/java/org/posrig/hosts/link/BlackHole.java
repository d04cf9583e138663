package org.posrig.hosts.link;

import org.posrig.text.Sentence;
import org.posrig.time.Deadline;
import org.posrig.wire.Connection;
import org.posrig.wire.WireAction;
import org.posrig.wire.WireBroken;

/// The far end of a swallowed connection: takes everything, never answers.
final class BlackHole implements Connection {
  @Override
  public String name() {
    return "nowhere";
  }

  @Override
  public void write(byte[] bytes) {}

  @Override
  public int read(byte[] into, Deadline deadline) {
    throw new WireBroken(name(), WireAction.READ, Sentence.of("blackhole.nobody"));
  }

  @Override
  public void endOutput() {}

  @Override
  public void reset() {}

  @Override
  public void close() {}
}
