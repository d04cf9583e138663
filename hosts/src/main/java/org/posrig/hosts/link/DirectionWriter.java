package org.posrig.hosts.link;

import java.time.Duration;
import java.util.Arrays;
import org.posrig.net.Direction;
import org.posrig.time.RigClock;
import org.posrig.wire.WireBroken;

/// Where the bytes of one direction leave the link, as long as they pass.
final class DirectionWriter {
  /// Long enough for bytes to reach a receiver on the same table, or for its reset to come back.
  static final Duration SETTLE = Duration.ofMillis(10);

  private final ProxiedConnection passage;
  private final Direction direction;
  private final RigClock clock;
  private boolean proved;

  DirectionWriter(ProxiedConnection passage, Direction direction, RigClock clock) {
    this.passage = passage;
    this.direction = direction;
    this.clock = clock;
  }

  /// @return whether the receiver got them; if not, the passage knows why
  boolean write(byte[] bytes) {
    if (!passage.passes(direction)) return false;
    try {
      if (doubtful(bytes)) prove(bytes);
      else passage.receiver(direction).write(bytes);
      return true;
    } catch (WireBroken _) {
      passage.broken(direction.opposite());
      return false;
    }
  }

  private boolean doubtful(byte[] bytes) {
    return !proved && bytes.length > 1 && passage.ended(direction.opposite());
  }

  /// A receiver that has ended its own direction may be gone altogether. A socket then takes one
  /// write and fails at the next: the last byte tells whether somebody is there.
  private void prove(byte[] bytes) {
    int last = bytes.length - 1;
    passage.receiver(direction).write(Arrays.copyOf(bytes, last));
    settle();
    passage.receiver(direction).write(Arrays.copyOfRange(bytes, last, bytes.length));
    proved = true;
  }

  /// Lets the receiver read what was written: a reset may overtake what nobody has read yet.
  void settle() {
    clock.pass(SETTLE);
  }
}
